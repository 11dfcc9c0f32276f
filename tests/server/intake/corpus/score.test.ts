import { describe, expect, it } from 'vitest'
import type { ReadItem, SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { parseExpectation } from './expectation.ts'
import { notesInItems, strayLines, timedNotes } from './lines.ts'
import { score } from './score.ts'
import { shareOf } from './tally.ts'

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

const inventions = (...items: readonly ReadItem[]) =>
  score(expectation, readingOf(items)).tally.invented

describe('what the corpus counts', () => {
  it('finds nothing wrong with a perfect reading', () => {
    const { tally, unreported, falseConflicts } = score(
      expectation,
      readingOf([welcome, bees, pause]),
    )
    expect([tally.missed, tally.invented, unreported, falseConflicts]).toEqual([[], [], [], []])
  })

  it('counts an item that was not read, and its start and length', () => {
    const { tally } = score(expectation, readingOf([welcome, pause]))
    expect(shareOf(tally, 'items')).toBeCloseTo(2 / 3)
    expect(shareOf(tally, 'starts')).toBeCloseTo(2 / 3)
    expect(shareOf(tally, 'lengths')).toBe(1 / 2)
  })

  it('counts what is not in the source as invented: an item, a time, a length, a person', () => {
    const supper = item('Supper', '19:00', null, 5)
    expect(inventions(welcome, bees, pause, supper)).toEqual(['items: 19:00 Supper'])
    expect(inventions(welcome, { ...bees, start: '18:15' }, pause)).toHaveLength(1)
    expect(inventions(welcome, bees, { ...pause, planned: 60_000 })).toHaveLength(1)
    expect(inventions(welcome, { ...bees, speakers: [ada] }, pause)).toHaveLength(1)
  })

  it('counts a length that follows as invented where it passes for written', () => {
    expect(inventions({ ...welcome, inferred: [] }, bees, pause)).toHaveLength(1)
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
    const { unreported, falseConflicts } = score(withConflict, { ...reading, findings: [conflict] })
    expect(unreported).toEqual(['Break'])
    expect(falseConflicts).toEqual(['18:10-18:40 Bees overlap'])
  })
})

describe('what the corpus asks of lines', () => {
  it('an item stands on lines with its words', () => {
    expect(strayLines(readingOf([welcome, { ...bees, lines: [5] }]))).toHaveLength(1)
  })

  it('no line with a time, and none between items, is a note', () => {
    const notes = ['Garden evening, call us before 17:00', 'with soup']
    expect(timedNotes(readingOf([welcome, bees], notes))).toHaveLength(2)
    expect(timedNotes(readingOf([welcome, bees], []))).toEqual([])
  })

  it('a line that belongs to no item is in none', () => {
    expect(notesInItems(readingOf([welcome, bees]), ['18:10-18:40 Bees'])).toHaveLength(1)
  })
})
