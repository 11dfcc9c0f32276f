import { describe, expect, test } from 'vitest'
import { readAgendaFile } from '../../../client/views/owner/agendaFile.ts'
import {
  agendaOf,
  filledFrom,
  lacksOf,
  type MakeForm,
  titleOf,
} from '../../../client/views/owner/makeForm.ts'
import { newShow } from '../../../client/views/owner/newShow.ts'
import dialogue from '../../../server/shows/dialogue.agenda.json' with { type: 'json' }
import { foundingAgenda } from '../../../server/shows/foundingAgenda.ts'
import { ShowId } from '../../../shared/agenda/ids.ts'
import { nativeOf } from '../../../shared/agenda/native.ts'

const EMPTY: MakeForm = {
  languages: ['en', 'zh-Hans'],
  titles: {},
  date: '',
  start: '',
  stop: '',
  home: 'Asia/Shanghai',
  second: '',
  rehearsal: false,
  file: null,
}

const FILLED: MakeForm = {
  ...EMPTY,
  titles: { en: ' A hearing ', 'zh-Hans': '', de: 'Anhörung' },
  date: '2026-06-03',
  start: '15:00',
}

const WORDS = { segment: { en: 'Programme', 'zh-Hans': '议程' } }

function agenda(form: Partial<MakeForm>) {
  const made = agendaOf({ ...FILLED, ...form }, WORDS)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.agenda
}

function fromFile(change: Partial<MakeForm> = {}) {
  const reading = readAgendaFile('dialogue.json', JSON.stringify(dialogue))
  if (!reading.ok) throw new Error('it is a good file')
  return { ...filledFrom({ ...EMPTY, date: '2026-06-03' }, reading.name, reading.held), ...change }
}

describe('a new show without a file', () => {
  test('says what is lacking, in the order of the form', () => {
    expect(lacksOf({ ...EMPTY, languages: [] })).toEqual([
      'needLanguage',
      'needTitle',
      'needDate',
      'needStart',
    ])
    expect(lacksOf(FILLED)).toEqual([])
    expect(titleOf(FILLED)).toEqual({ en: 'A hearing' })
  })

  test('begins with one item, in its languages, at its start', () => {
    const made = agenda({ second: 'Europe/Berlin' })
    expect(made).toMatchObject({ zones: ['Asia/Shanghai', 'Europe/Berlin'], hardStop: null })
    expect(made.segments).toHaveLength(1)
    expect(made.segments[0]).toMatchObject({
      title: WORDS.segment,
      start: { type: 'notBefore', at: Date.parse('2026-06-03T15:00+08:00') },
      items: [],
    })
    expect(agenda({ languages: ['de'] }).segments[0]?.title).toEqual({ en: 'Programme' })
  })

  test('ends on its stop, on the day after where that is not after its start', () => {
    expect(agenda({ stop: '17:30' }).hardStop?.at).toBe(Date.parse('2026-06-03T17:30+08:00'))
    expect(agenda({ stop: '00:30' }).hardStop?.at).toBe(Date.parse('2026-06-04T00:30+08:00'))
  })

  test('has one zone where both are the same', () => {
    expect(agenda({ second: 'Asia/Shanghai' }).zones).toEqual(['Asia/Shanghai'])
  })

  test('tells of a time that its day does not have', () => {
    const form = { ...FILLED, home: 'Europe/Berlin', date: '2026-03-29', start: '02:30' }
    expect(agendaOf(form, WORDS)).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([expect.objectContaining({ path: 'segments.0.notBefore' })]),
    })
  })
})

describe('a new show from a file', () => {
  test('fills the form, and unchanged comes to what the file says', () => {
    const form = fromFile()
    expect(form).toMatchObject({ start: '15:00', stop: '17:30', second: 'Europe/Berlin' })
    expect(agenda(form)).toEqual(foundingAgenda('2026-06-03'))
  })

  test('is as the form says where that was changed', () => {
    const made = agenda(fromFile({ stop: '', home: 'Asia/Tokyo', start: '14:30' }))
    expect(made.hardStop).toBeNull()
    expect(made.zones).toEqual(['Asia/Tokyo', 'Europe/Berlin'])
    expect(made.segments[0]?.start).toMatchObject({ at: Date.parse('2026-06-03T14:30+09:00') })
    expect(made.people).toHaveLength(foundingAgenda('2026-06-03').people.length)
  })

  test('exported from another show comes back whole, on the date and by the clock of the form', () => {
    const exported = { ...foundingAgenda('2026-06-03'), notes: ['Focus areas'] }
    const reading = readAgendaFile('a.json', JSON.stringify(nativeOf(exported)))
    if (!reading.ok) throw new Error('it is a good file')
    const form = filledFrom(EMPTY, reading.name, reading.held)
    expect(form).toMatchObject({ date: '2026-06-03', start: '15:00', stop: '17:30' })
    expect(agenda(form)).toEqual(exported)
    const later = { ...foundingAgenda('2026-12-02'), notes: ['Focus areas'] }
    expect(agenda({ ...form, date: '2026-12-02' })).toEqual(later)
    const tokyo = agenda({ ...form, home: 'Asia/Tokyo', stop: '18:00' })
    expect(tokyo.segments[4]?.start).toMatchObject({ at: Date.parse('2026-06-03T16:25+09:00') })
    expect(tokyo.hardStop).toEqual({ at: Date.parse('2026-06-03T18:00+09:00'), movableTo: null })
  })

  test('names everything that is wrong with a file by its path', () => {
    const [segment] = dialogue.segments
    const bad = { ...dialogue, zones: ['CET'], segments: [{ ...segment, notBefore: '25:00' }] }
    const reading = readAgendaFile('bad.json', JSON.stringify(bad))
    expect(
      reading.ok || !('faults' in reading) ? [] : reading.faults.map(({ path }) => path),
    ).toEqual(['zones.0', 'segments.0.notBefore'])
    expect(readAgendaFile('note.txt', 'Dear all')).toMatchObject({
      ok: false,
      notJson: expect.stringContaining('JSON'),
    })
  })
})

test('ids of new shows are short, can be typed, and differ', () => {
  const named = newShow({ en: 'The 3rd Science–Policy Dialogue: Écological Restoration' })
  expect(named.show).toMatch(/^the-3rd-science-policy-[0-9a-f]{4}$/)
  expect(newShow({ 'zh-Hans': '第三次对话' }).show).toMatch(/^show-[0-9a-f]{4}$/)
  expect(newShow({ 'zh-Hans': '对话', fr: 'Été à Paris' }).show).toMatch(/^ete-a-paris-/)
  expect(newShow({ en: 'x'.repeat(300) }).show).toHaveLength(29)
  for (const title of ['Owner', '...', 'a b', 'Ω']) {
    expect(ShowId.safeParse(newShow({ en: title }).show).success).toBe(true)
  }
  expect(newShow({ en: 'A' }).id).not.toBe(newShow({ en: 'A' }).id)
})
