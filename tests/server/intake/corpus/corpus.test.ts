import { existsSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { memoize } from '../../../../shared/agenda/memoize.ts'
import type { SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { readSource } from '../reading/support/readings.ts'
import { titleOf } from './align.ts'
import { type Expectation, isBlock, MEASURES } from './expectation.ts'
import {
  brokenNights,
  droppedLines,
  notesInItems,
  strayLines,
  timedNotes,
  unknownNotes,
} from './lines.ts'
import { personOf } from './people.ts'
import { score } from './score.ts'
import { INPUTS, SETS, SOURCES, type Source, textOf } from './sources.ts'
import { shareOf, sumOf, type Tally, tallyLine } from './tally.ts'
import { holds } from './words.ts'

/** The reading of each source, which several tests check. */
const readingOf = memoize((source: Source) => readSource(textOf(source)))

/** Returns what was missed of the measures that are below what is enough. */
function shortOf(tally: Tally, { least }: Expectation): string[] {
  const short = MEASURES.filter((measure) => shareOf(tally, measure) < (least[measure] ?? 1))
  return tally.missed.filter((miss) => short.some((measure) => miss.startsWith(measure)))
}

/** Returns the titles and names of everything that must be read. */
function wordsExpected({ ways: [agendas = []] }: Expectation): string[] {
  const entries = agendas.flatMap((agenda) => agenda.entries)
  const items = entries.flatMap((entry) => (isBlock(entry) ? entry.items : [entry]))
  const must = [...entries, ...items].filter((one) => isBlock(one) || !one.optional)
  const names = must.flatMap(({ people }) => people.flatMap((person) => personOf(person).names))
  return [...must.map(({ title }) => title), ...names]
}

/** With VITE_CORPUS in the environment each source gets a line; the faults of the set that it names (`open`, `all`) are listed. */
const REPORTED = (import.meta as { env?: Record<string, string | undefined> }).env?.['VITE_CORPUS']

const results: { source: Source; tally: Tally; faults: object }[] = []

afterAll(() => {
  if (REPORTED === undefined) return
  const lines = results.flatMap(({ source, tally, faults }) => [
    `${source.set}/${source.expectation.source}: ${tallyLine(tally)}`,
    ...(REPORTED === source.set || REPORTED === 'all' ? [JSON.stringify(faults, null, 2)] : []),
  ])
  const sums = SETS.map((set) => {
    const ofSet = results.filter(({ source }) => source.set === set).map(({ tally }) => tally)
    return `${set} in all: ${tallyLine(sumOf(ofSet))}`
  })
  process.stdout.write(`${[...lines, ...sums].join('\n')}\n`)
})

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
    const { tally, unreported, falseConflicts } = score(expectation, reading)
    const faults = {
      invented: tally.invented,
      short: shortOf(tally, expectation),
      unreported,
      falseConflicts,
      stray: strayLines(reading),
      'timed lines in notes': timedNotes(reading),
      'notes in items': notesInItems(reading, expectation.notes),
      dropped: droppedLines(reading),
      'nights not recognised': brokenNights(reading),
    }
    results.push({ source, tally, faults: { ...faults, missed: tally.missed } })
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([])
  })

  it('names who chairs a block, and nobody else', (context) => {
    if (!source.there) return context.skip(ABSENT)
    expect(chairsIn(readingOf(source), expectation.chairs)).toEqual(expectation.chairs)
  })
})

it('the only moderator of a panel in several parts chairs it', (context) => {
  const text = new URL('casablanca.md', INPUTS)
  if (!existsSync(text)) return context.skip(ABSENT)
  // The other panels name organisations, which are nobody.
  const expected = ['Panel 2: Mohamed Hosni']
  expect(chairsIn(readSource(textOf({ text })), expected)).toEqual(expected)
})
