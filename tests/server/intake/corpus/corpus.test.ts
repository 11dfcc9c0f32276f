import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { memoize } from '../../../../shared/agenda/memoize.ts'
import type { BareReading, SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { ledgerFaults, lostTexts, lostValues } from '../ledger/lost.ts'
import { readSource } from '../reading/support/readings.ts'
import { titleOf } from './align.ts'
import { type Expectation, isBlock } from './expectation.ts'
import { brokenNights, notesInItems, strayLines, timedNotes, unknownNotes } from './lines.ts'
import { movedBlocks } from './movedBlocks.ts'
import { personOf } from './people.ts'
import { readingFaults } from './readingFaults.ts'
import { lostLines } from './score.ts'
import { INPUTS, SOURCES, type Source, textOf } from './sources.ts'
import { holds } from './words.ts'

/** The reading of each source, which several tests check. */
const readingOf = memoize((source: Source) => readSource(textOf(source)))

/** Returns the titles and names of everything that must be read. */
function wordsExpected({ ways: [agendas = []] }: Expectation): string[] {
  const entries = agendas.flatMap((agenda) => agenda.entries)
  const items = entries.flatMap((entry) => (isBlock(entry) ? entry.items : [entry]))
  const must = [...entries, ...items].filter((one) => isBlock(one) || !one.optional)
  const names = must.flatMap(({ people }) => people.flatMap((person) => personOf(person).names))
  return [...must.map(({ title }) => title), ...names]
}

/** Returns the chairs of a reading, each after the part of its block's title that is expected there. */
function chairsIn({ agendas }: SourceReading, expected: readonly string[]): string[] {
  const found = agendas
    .flatMap(({ segments }) => segments)
    .flatMap(({ title, chair }) => (chair === undefined ? [] : [{ title, name: chair.name }]))
  return found.map(({ title, name }, at) => {
    const names = Object.values(name).join(' = ')
    const begins = expected[at]?.slice(0, -names.length - 2)
    const full = titleOf(title)
    return `${begins !== undefined && full.startsWith(begins) ? begins : full}: ${names}`
  })
}

const ABSENT = 'the text is not beside the project'

describe.each(SOURCES)('$set/$expectation.source', (source) => {
  const { expectation } = source

  it('contains the words that are expected of it', (context) => {
    if (!source.there) return context.skip(ABSENT)
    const text = textOf(source)
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll(/\]\([^)]*\)/g, '')
    expect(unknownNotes(text.split('\n'), expectation.notes)).toEqual([])
    expect(wordsExpected(expectation).filter((words) => !holds(text, words))).toEqual([])
  })

  it('is read as a careful person reads it', (context) => {
    if (!source.there) return context.skip(ABSENT)
    const reading = readingOf(source)
    const faults = {
      ...readingFaults(expectation, reading),
      'lines of other items': strayLines(reading),
      'timed lines in notes': timedNotes(reading),
      'notes in items': notesInItems(reading, expectation.notes),
      'nights not recognised': brokenNights(reading),
    }
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([])
  })

  it('names who chairs a block, and nobody else', (context) => {
    if (!source.there) return context.skip(ABSENT)
    expect(chairsIn(readingOf(source), expectation.chairs)).toEqual(expectation.chairs)
  })

  it('loses nothing: each line is one thing, and each word, time, length and address is somewhere', (context) => {
    if (!source.there) return context.skip(ABSENT)
    const reading = readingOf(source)
    const losses = reading.agendas.length === 0 ? [] : [lostTexts, lostLines, lostValues]
    expect([ledgerFaults, ...losses].flatMap((faults) => faults(reading))).toEqual([])
  })

  it('keeps the starts that it states in the draft', (context) => {
    if (!source.there) return context.skip(ABSENT)
    expect(movedBlocks(readingOf(source))).toEqual([])
  })
})

describe.each(['casablanca.md', 'de-ddb.md', 'es-9punto5.md', 'webinar-copilot.md'])(
  '%s',
  (name) => {
    it('keeps the starts that it states in the draft', (context) => {
      const text = new URL(name, INPUTS)
      if (!existsSync(text)) return context.skip(ABSENT)
      expect(movedBlocks(readSource(textOf({ text })))).toEqual([])
    })
  },
)

const counts = ({ agendas }: BareReading) => {
  const items = agendas.flatMap(({ segments }) => segments.flatMap((one) => one.items))
  return [items.length, items.flatMap(({ speakers }) => speakers).length]
}

/** The outcome of each line. */
const outcomes = ({ ledger = [] }: BareReading) =>
  ledger.flatMap(({ from, to, became, places }) =>
    Array.from({ length: to - from + 1 }, () => ({ became, places })),
  )

it('a second reading has other items or people, and names the lines that differ', () => {
  const readings = SOURCES.filter(({ there }) => there).map(readingOf)
  const doubled = readings.filter(({ second }) => second !== undefined)
  expect(doubled.length).toBeGreaterThan(3)
  for (const { second, ...first } of doubled) {
    if (second === undefined) continue
    const outside = (all: readonly unknown[]) =>
      all.filter((_, at) => at + 1 < second.from || at + 1 > second.to)
    expect(counts(second.reading)).not.toEqual(counts(first))
    expect(outside(outcomes(second.reading))).toEqual(outside(outcomes(first)))
  }
})

it('the only moderator of a panel in several parts chairs it', (context) => {
  const text = new URL('casablanca.md', INPUTS)
  if (!existsSync(text)) return context.skip(ABSENT)
  // The other panels name organisations, which are nobody.
  const expected = ['Panel 2: Mohamed Hosni']
  expect(chairsIn(readSource(textOf({ text })), expected)).toEqual(expected)
})
