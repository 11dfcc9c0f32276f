import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { agendaFileOf, parseAgendaFile } from '../../../shared/agenda/agendaFile.ts'
import { copyToDate } from '../../../shared/agenda/copyToDate.ts'
import { exportName } from '../../../shared/agenda/exportName.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { WallClock } from '../../../shared/agenda/wallClock.ts'
import { boundedList } from '../../../shared/run/command.ts'
import { MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { datedAgenda, type ShortAgenda } from '../../support/datedAgenda.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'

const MORNING: ShortAgenda = {
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

const { agenda: FILE } = agendaFileOf(datedAgenda(MORNING, '2023-06-21'))
const SEGMENT = present(FILE.segments[0])
const [ONE, TWO] = [present(SEGMENT.items[0]), present(SEGMENT.items[1])]

const MEETING = { link: 'https://meet.example.org/1', id: null, passcode: null }

/** What comes of the file with other values in its agenda. */
function read(changes: object) {
  const file = { format: 'rostrum-agenda', version: 1, agenda: { ...FILE, ...changes } }
  return present(parseAgendaFile(JSON.stringify(file)))
}

/** The paths of what is wrong with a file. */
function faultsOf(changes: object): string[] {
  const result = read(changes)
  return result.ok ? [] : result.faults.map(({ path }) => path)
}

/** The file with its one segment changed. */
const segment = (changes: object) => ({ segments: [{ ...SEGMENT, ...changes }] })

describe('an agenda file', () => {
  test('states its times in the home zone, and its lengths in milliseconds', () => {
    expect(FILE).toMatchObject({
      hardStop: { at: '2023-06-21T11:00:00+08:00' },
      segments: [
        {
          start: { type: 'notBefore', at: '2023-06-21T10:00:00+08:00' },
          budget: 30 * MINUTE,
          items: [{ planned: 750_000 }, { planned: 10 * MINUTE }],
        },
      ],
    })
  })

  test('is read in any zone', () => {
    const at = '2023-06-21T04:00:00+02:00'
    const result = read(segment({ start: { type: 'notBefore', at } }))
    expect(result.ok && result.agenda.segments[0]?.start).toEqual({
      type: 'notBefore',
      at: Date.parse('2023-06-21T10:00+08:00'),
    })
  })
})

describe('a clock time typed for a day', () => {
  const faultsAt = (date: string, time: string) => {
    const clock = new WallClock(date, 'Europe/Berlin')
    clock.onDay(0, time, 'hardStop')
    return clock.faults.map(({ path }) => path)
  }

  test('P1: is refused where a change of clocks skips it, or makes it twice', () => {
    expect(faultsAt('2023-03-26', '02:30')).toEqual(['hardStop'])
    expect(faultsAt('2023-10-29', '02:30')).toEqual(['hardStop'])
    expect(faultsAt('2023-10-28', '02:30')).toEqual([])
  })
})

describe('what makes an agenda unusable', () => {
  test('P1: a first segment without a clock time', () => {
    expect(faultsOf(segment({ start: { type: 'follows' } }))).toEqual(['segments.0.start'])
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
    const speakers = [...ONE.speakers, { person: 'eve', role: 'speaker' }]
    expect(faultsOf(segment({ items: [{ ...ONE, speakers }] }))).toEqual([
      'segments.0.items.0.speakers',
    ])
  })

  test('P3: a least longer than planned', () => {
    const slimming = { least: 11 * MINUTE, dropRank: 4 }
    expect(faultsOf(segment({ items: [ONE, { ...TWO, slimming }] }))).toEqual([
      'segments.0.items.1.slimming',
    ])
  })

  test.each([
    ['a zone by its abbreviation', { zones: ['CEST'] }],
    [
      'a time that is none',
      segment({ start: { type: 'notBefore', at: '2023-06-21T24:61+08:00' } }),
    ],
    ['a negative length', segment({ budget: -1 })],
    ['a key nobody knows', { venue: 'online' }],
    ['no segments', { segments: [] }],
    ['no language', { languages: [] }],
    ['a text in no language', { title: {} }],
    ['a kind nobody knows', segment({ items: [{ ...ONE, kind: 'karaoke' }] })],
    ['a link that no browser opens', { meeting: { ...MEETING, link: 'javascript:alert(1)' } }],
  ])('%s is refused', (_, changes) => {
    expect(read({ meeting: MEETING }).ok).toBe(true)
    expect(read(changes).ok).toBe(false)
  })
})

const EVENING: ShortAgenda = {
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

test('an agenda copied to another date and back again is the same', () => {
  const evening = eveningOn('2026-06-03')
  const stop = present(evening.hardStop)
  const summer = { ...evening, hardStop: { ...stop, at: plus(stop.at, 30 * SECOND) } }
  expect(copied(copied(summer, '2026-12-01'), '2026-06-03')).toEqual(summer)
})

test('an agenda copied to another date names the times that its new day does not have, or has twice', () => {
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
