import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { agendaFileOf, parseAgendaFile } from '../../../shared/agenda/agendaFile.ts'
import { copyToDate } from '../../../shared/agenda/copyToDate.ts'
import { exportName } from '../../../shared/agenda/exportName.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { agendaOn, UndatedAgenda } from '../../../shared/agenda/undatedAgenda.ts'
import { boundedList } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { datedAgenda, founding } from '../../support/shows.ts'

const FILE = {
  title: { en: 'A morning' },
  languages: ['en'],
  zones: ['Asia/Shanghai'],
  hardStop: '11:00',
  people: [{ id: 'ada', name: { en: 'Ada' } }],
  segments: [
    {
      id: 'talks',
      title: { en: 'Talks' },
      notBefore: '10:00',
      minutes: 30,
      items: [
        { id: 'one', title: { en: 'One' }, kind: 'talk', minutes: 12.5, speakers: ['ada'] },
        { id: 'two', title: { en: 'Two' }, kind: 'qa', minutes: 10, least: 3, dropRank: 4 },
      ],
    },
  ],
}

const [SEGMENT] = FILE.segments
const [ONE, TWO] = SEGMENT?.items ?? []

const made = (changes: object, date = '2023-06-21') =>
  agendaOn(UndatedAgenda.parse({ ...FILE, ...changes }), date)

/** The agenda of the file as it is. */
function good() {
  const result = made({})
  if (!result.ok) throw new Error('it is a good file')
  return result.agenda
}

/** The paths of what is wrong with a file. */
function faultsOf(changes: object, date?: string): string[] {
  const result = made(changes, date)
  return result.ok ? [] : result.faults.map(({ path }) => path)
}

/** The file with its one segment changed. */
const segment = (changes: object) => ({ segments: [{ ...SEGMENT, ...changes }] })

describe('an agenda file on a date', () => {
  test('clock times are those of the home zone on that date', () => {
    const agenda = good()
    expect(agenda.segments[0]?.start).toEqual({
      type: 'notBefore',
      at: Date.parse('2023-06-21T10:00+08:00'),
    })
    expect(agenda.hardStop?.at).toBe(Date.parse('2023-06-21T11:00+08:00'))
  })

  test('lengths are minutes, parts of them too', () => {
    expect(good().segments[0]).toMatchObject({
      budget: 30 * MINUTE,
      items: [{ planned: 750_000 }, { planned: 10 * MINUTE }],
    })
  })

  test('P3: its limits of recovery come before the defaults of its kind', () => {
    expect(good().segments[0]?.items.map(({ slimming }) => slimming)).toEqual([
      { least: 750_000, dropRank: null },
      { least: 3 * MINUTE, dropRank: 4 },
    ])
  })

  test('a time with +1 is on the day after', () => {
    const result = made({ hardStop: '00:30+1' })
    expect(result.ok && result.agenda.hardStop?.at).toBe(Date.parse('2023-06-22T00:30+08:00'))
  })

  test('P1: a time that the change to summer time skips is refused', () => {
    const berlin = { zones: ['Europe/Berlin'], ...segment({ notBefore: '02:30' }) }
    expect(faultsOf(berlin, '2023-03-26')).toEqual(['segments.0.notBefore'])
    expect(faultsOf(berlin, '2023-03-27')).toEqual([])
  })

  test('P1: a time that the change to winter time makes twice is refused', () => {
    const berlin = { zones: ['Europe/Berlin'], hardStop: '02:30' }
    expect(faultsOf(berlin, '2023-10-29')).toEqual(['hardStop'])
    expect(faultsOf(berlin, '2023-10-28')).toEqual([])
  })
})

describe('what makes an agenda unusable', () => {
  test('P1: a first segment without a clock time', () => {
    expect(faultsOf(segment({ notBefore: undefined }))).toEqual(['segments.0.start'])
  })

  test('ids used twice: people, items, a segment and an item', () => {
    expect(faultsOf({ people: [...FILE.people, ...FILE.people] })).toEqual(['people.1'])
    expect(faultsOf(segment({ items: [ONE, { ...TWO, id: 'one' }] }))).toEqual([
      'segments.0.items.1',
    ])
    expect(faultsOf(segment({ items: [ONE, { ...TWO, id: 'talks' }] }))).toEqual([
      'segments.0.items.1',
    ])
  })

  test('a speaker who is not on the programme', () => {
    const items = [{ ...ONE, speakers: ['ada', 'eve'] }]
    expect(faultsOf(segment({ items }))).toEqual(['segments.0.items.0.speakers'])
  })

  test('P3: a least longer than planned', () => {
    expect(faultsOf(segment({ items: [ONE, { ...TWO, least: 11 }] }))).toEqual([
      'segments.0.items.1.slimming',
    ])
  })

  test.each([
    ['a zone by its abbreviation', { zones: ['CEST'] }],
    ['a time that is none', segment({ notBefore: '24:00' })],
    ['a negative length', segment({ minutes: -1 })],
    ['a key nobody knows', { venue: 'online' }],
    ['no segments', { segments: [] }],
    ['no language', { languages: [] }],
    ['a text in no language', { title: {} }],
    ['a kind nobody knows', segment({ items: [{ ...ONE, kind: 'karaoke' }] })],
    ['a link that no browser opens', { meeting: { link: 'javascript:alert(1)' } }],
  ])('%s is refused', (_, changes) => {
    const parsed = UndatedAgenda.safeParse({ ...FILE, ...changes })
    expect(parsed.success && agendaOn(parsed.data, '2023-06-21').ok).toBe(false)
  })
})

const EVENING = {
  title: { en: 'A late evening' },
  languages: ['en'],
  zones: ['Europe/Berlin'],
  hardStop: '00:30+1',
  movableTo: '00:45+1',
  people: [],
  segments: [
    {
      id: 'first',
      title: { en: 'First' },
      notBefore: '22:15',
      items: [{ id: 'talk', title: { en: 'A talk' }, kind: 'talk', minutes: 30, until: '22:50' }],
    },
    { id: 'second', title: { en: 'Second' }, mustEndBy: '00:15+1', items: [] },
  ],
}

const eveningOn = (date: string, changes: object = {}): Agenda =>
  datedAgenda({ ...EVENING, ...changes }, date)

function copied(agenda: Agenda, date: string): Agenda {
  const made = copyToDate(agenda, date)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.agenda
}

describe('an agenda copied to another date', () => {
  test('and back again is the same', () => {
    const summer = eveningOn('2026-06-03')
    expect(copied(copied(summer, '2026-12-01'), '2026-06-03')).toEqual(summer)
  })

  test('names the times that its new day does not have, or has twice', () => {
    const night = eveningOn('2026-06-03', { hardStop: '02:30+1', movableTo: '02:45+1' })
    expect(copyToDate(night, '2026-03-28')).toMatchObject({
      ok: false,
      faults: [
        { path: 'hardStop.at', problem: expect.stringContaining('go forward') },
        { path: 'hardStop.movableTo', problem: expect.stringContaining('go forward') },
      ],
    })
    expect(copyToDate(night, '2026-10-24')).toMatchObject({
      faults: [
        { path: 'hardStop.at', problem: expect.stringContaining('exists twice') },
        { path: 'hardStop.movableTo', problem: expect.stringContaining('exists twice') },
      ],
    })
  })
})

test('an export is called by its title, its date and which plan it is', () => {
  expect(exportName(founding(), 'draft', 'json')).toBe(
    'The 3rd Science-Policy Dialogue Ecological Restoration in 2023-06-21 draft.json',
  )
})

test('the text of an exported agenda gives it back, and any other text gives nothing', () => {
  const file = `\uFEFF${JSON.stringify(agendaFileOf(founding()), null, 2)}\n`
  expect(parseAgendaFile(file)).toEqual({ ok: true, agenda: founding() })
  expect(parseAgendaFile('15:00 Welcome')).toBeNull()
  expect(parseAgendaFile('{"title": "Welcome"}')).toBeNull()
  expect(parseAgendaFile('{"format": "rostrum-agenda", "version": 9}')).toMatchObject({ ok: false })
})

/** Short words, and how many were read so far. */
function shortWords() {
  let read = 0
  const word = z
    .string()
    .trim()
    .refine((text) => {
      read += 1
      return text.length <= 3
    }, 'too long')
  return { words: boundedList(z.strictObject({ word }), 1_000), read: () => read }
}

test('a list is read to its end, each of it as its schema gives it', () => {
  const { words } = shortWords()
  expect(words.parse([{ word: ' one ' }, { word: 'two' }])).toEqual([
    { word: 'one' },
    { word: 'two' },
  ])
})

test('of a thousand faults the first is reported with its place, and nothing behind it is read', () => {
  const { words, read } = shortWords()
  const long = Array.from({ length: 999 }, () => ({ word: 'longer' }))
  const { error } = words.safeParse([{ word: 'one' }, ...long])
  expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [[1, 'word'], 'too long'],
  ])
  expect(read()).toBe(2)
})

test('an empty list, a list that is too long and what is no list are refused', () => {
  const { words, read } = shortWords()
  const many = Array.from({ length: 1_001 }, () => ({ word: 'one' }))
  for (const each of [[], many, { word: 'one' }]) expect(words.safeParse(each).success).toBe(false)
  expect(read()).toBe(0)
})
