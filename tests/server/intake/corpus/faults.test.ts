import { describe, expect, it } from 'vitest'
import type { ReadItem, SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { parseExpectation } from './expectation.ts'
import { notesInItems, strayLines, timedNotes } from './lines.ts'
import { readingFaults } from './readingFaults.ts'

const SOURCE = [
  'Garden evening, call us before 17:00',
  '18:00 Welcome (Prof. Ada Berg)',
  'with soup',
  '18:10-18:40 Bees',
  '18:40 Break',
]

const expectation = parseExpectation(`source garden.txt
agenda Garden evening
18:00 ~10 Welcome #welcome @Ada Berg
18:10 30 Bees #talk
18:40 - Break #break`)

const item = (title: string, start: string, minutes: number | null, line: number): ReadItem => ({
  title: { en: title },
  kind: 'talk',
  start,
  planned: minutes === null ? null : minutes * 60_000,
  inferred: [],
  speakers: [],
  talkingPoints: [],
  lines: [line],
})

const ada: ReadItem['speakers'][number] = {
  name: { en: 'Ada Berg' },
  title: { en: 'Prof.' },
  affiliation: null,
  role: 'speaker',
}

const welcome: ReadItem = {
  ...item('Welcome', '18:00', 10, 2),
  kind: 'welcome',
  inferred: ['planned'],
  speakers: [ada],
}
const bees = item('Bees', '18:10', 30, 4)
const pause: ReadItem = { ...item('Break', '18:40', null, 5), kind: 'break' }

function readingOf(items: readonly ReadItem[], notes: readonly string[] = []): SourceReading {
  const segments = items.map((one) => ({
    title: one.title,
    kind: one.kind,
    budget: one.planned,
    start: one.start,
    items: [one],
  }))
  const agenda = {
    title: { en: 'Garden evening' },
    date: null,
    room: null,
    zones: [],
    startsAt: null,
    hardStop: null,
    meeting: null,
    segments,
    notes: [...notes],
  }
  return { source: SOURCE, agendas: [agenda], findings: [] }
}

const faultsOf = (...items: readonly ReadItem[]) =>
  readingFaults(expectation, readingOf(items)).faults

describe('what is wrong with a reading', () => {
  it('is nothing where it is perfect', () => {
    expect(readingFaults(expectation, readingOf([welcome, bees, pause]))).toEqual({
      faults: [],
      unreported: [],
      falseConflicts: [],
    })
  })

  const supper = item('Supper', '19:00', null, 5)
  it.each<[string, readonly ReadItem[], readonly string[]]>([
    [
      'an item that was not read',
      [welcome, pause],
      ['18:10 Bees: not read', 'Bees: start null for 18:10', 'Bees: length null for 30'].concat([
        'Bees: undefined for talk',
      ]),
    ],
    ['an item that is not there', [welcome, bees, pause, supper], ['invented: 19:00 Supper']],
    [
      'another start',
      [welcome, { ...bees, start: '18:15' }, pause],
      ['Bees: start 18:15 for 18:10'],
    ],
    ['another length', [welcome, { ...bees, planned: 60_000 }, pause], ['Bees: length 1 for 30']],
    [
      'a person who is not there',
      [welcome, { ...bees, speakers: [ada] }, pause],
      ['Bees: invented Ada Berg'],
    ],
    ['another kind', [welcome, { ...bees, kind: 'qa' }, pause], ['Bees: qa for talk']],
    [
      'a person who was not read',
      [{ ...welcome, speakers: [] }, bees, pause],
      ['Welcome: no Ada Berg'],
    ],
  ])('is %s', (_, items, faults) => {
    expect(faultsOf(...items)).toEqual(faults)
  })

  it('asks for the conflicts of the source, and for no others', () => {
    const reading = readingOf([welcome, bees, pause])
    const conflict = {
      level: 'conflict' as const,
      line: 4,
      text: 'overlap',
      code: 'overlap',
      facts: {},
      place: null,
    }
    const withConflict = { ...expectation, conflicts: [['Break']] }
    const { unreported, falseConflicts } = readingFaults(withConflict, {
      ...reading,
      findings: [conflict],
    })
    expect(unreported).toEqual(['Break'])
    expect(falseConflicts).toEqual(['18:10-18:40 Bees overlap'])
  })
})

it('what the corpus asks of lines: an item stands on lines with its words', () => {
  expect(strayLines(readingOf([welcome, { ...bees, lines: [5] }]))).toHaveLength(1)
})

it('what the corpus asks of lines: no line with a time, and none between items, is a note', () => {
  const notes = ['Garden evening, call us before 17:00', 'with soup']
  expect(timedNotes(readingOf([welcome, bees], notes))).toHaveLength(2)
  expect(timedNotes(readingOf([welcome, bees], []))).toEqual([])
})

it('what the corpus asks of lines: a line that belongs to no item is in none', () => {
  expect(notesInItems(readingOf([welcome, bees]), ['18:10-18:40 Bees'])).toHaveLength(1)
})
