import { describe, expect, test } from 'vitest'
import { newShowIds } from '../../../client/live/newShow.ts'
import {
  agendaOf,
  emptyRequiredFields,
  type MakeForm,
  titleOf,
} from '../../../client/views/owner/make/EmptyForm.tsx'
import { ShowId } from '../../../shared/agenda/ids.ts'

const EMPTY: MakeForm = {
  languages: ['en', 'zh-Hans'],
  titles: {},
  date: '',
  start: '',
  stop: '',
  home: 'Asia/Shanghai',
  second: '',
  rehearsal: false,
}

const FILLED: MakeForm = {
  ...EMPTY,
  titles: { en: ' A hearing ', 'zh-Hans': '', de: 'Anhörung' },
  date: '2026-06-03',
  start: '15:00',
}

const SEGMENT = { en: 'Programme', 'zh-Hans': '议程' }

function agenda(form: Partial<MakeForm>) {
  const made = agendaOf({ ...FILLED, ...form }, SEGMENT)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.agenda
}

describe('a show that begins with an empty table', () => {
  test('says what is lacking, in the order of the form', () => {
    expect(emptyRequiredFields({ ...EMPTY, languages: [] })).toEqual([
      'needLanguage',
      'needTitle',
      'needDate',
      'needStart',
    ])
    expect(emptyRequiredFields(FILLED)).toEqual([])
    expect(titleOf(FILLED)).toEqual({ en: 'A hearing' })
  })

  test('begins with one item, in its languages, at its start, and ends on its stop, on the day after where that is not after it', () => {
    const made = agenda({ second: 'Europe/Berlin' })
    expect(made).toMatchObject({ zones: ['Asia/Shanghai', 'Europe/Berlin'], hardStop: null })
    expect(made.segments).toHaveLength(1)
    expect(made.segments[0]).toMatchObject({
      title: SEGMENT,
      start: { type: 'notBefore', at: Date.parse('2026-06-03T15:00+08:00') },
      items: [],
    })
    expect(agenda({ languages: ['de'] }).segments[0]?.title).toEqual({ en: 'Programme' })
    expect(agenda({ second: 'Asia/Shanghai' }).zones).toEqual(['Asia/Shanghai'])
    expect(agenda({ stop: '17:30' }).hardStop?.at).toBe(Date.parse('2026-06-03T17:30+08:00'))
    expect(agenda({ stop: '00:30' }).hardStop?.at).toBe(Date.parse('2026-06-04T00:30+08:00'))
  })

  test('tells of a time that its day does not have', () => {
    const form = { ...FILLED, home: 'Europe/Berlin', date: '2026-03-29', start: '02:30' }
    expect(agendaOf(form, SEGMENT)).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([expect.objectContaining({ path: 'segments.0.notBefore' })]),
    })
  })
})

test('ids of new shows are short, can be typed, and differ', () => {
  const named = newShowIds({ en: 'The 3rd Science–Policy Dialogue: Écological Restoration' })
  expect(named.show).toMatch(/^the-3rd-science-policy-[0-9a-f]{4}$/)
  expect(newShowIds({ 'zh-Hans': '第三次对话' }).show).toMatch(/^show-[0-9a-f]{4}$/)
  expect(newShowIds({ 'zh-Hans': '对话', fr: 'Été à Paris' }).show).toMatch(/^ete-a-paris-/)
  expect(newShowIds({ en: 'x'.repeat(300) }).show).toHaveLength(29)
  for (const title of ['Owner', '...', 'a b', 'Ω']) {
    expect(ShowId.safeParse(newShowIds({ en: title }).show).success).toBe(true)
  }
  expect(newShowIds({ en: 'A' }).id).not.toBe(newShowIds({ en: 'A' }).id)
})
