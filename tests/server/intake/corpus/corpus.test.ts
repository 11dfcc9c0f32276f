import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { memoize } from '../../../../shared/agenda/memoize.ts'
import type { SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { titleOf } from './align.ts'
import { CHAIRS } from './chairs.ts'
import type { Expectation, Measure } from './expectation.ts'
import {
  brokenNights,
  droppedLines,
  notesInItems,
  strayLines,
  timedNotes,
  unknownNotes,
} from './lines.ts'
import { personOf } from './people.ts'
import { readSource } from './readSource.ts'
import { score } from './score.ts'
import { SOURCES, type Source } from './sources.ts'
import { measures, shareOf, sumOf, type Tally, tallyLine } from './tally.ts'
import { holds } from './words.ts'

const textOf = ({ text }: Source): string => readFileSync(text, 'utf8')

/** What is read in each source, which several tests look at. */
const readingOf = memoize((source: Source) => readSource(textOf(source)))

/** What is asked of a measure beyond what was found, by name. */
function shortOf(tally: Tally, expectation: Expectation): string[] {
  const least = (measure: Measure) => expectation.least?.[measure]?.share ?? 1
  const short = measures().filter((measure) => shareOf(tally, measure) < least(measure))
  return tally.missed.filter((miss) => short.some((measure) => miss.startsWith(measure)))
}

/** The titles and names that are expected of what must be read. */
function wordsExpected({ agendas }: Expectation): string[] {
  const entries = agendas.flatMap((agenda) => agenda.entries)
  const items = entries.flatMap((entry) => (entry.type === 'block' ? entry.items : [entry]))
  const must = [...entries, ...items].filter((one) => one.type === 'block' || !one.optional)
  const names = must.flatMap(({ people }) => people.flatMap((who) => personOf(who).names))
  return [...must.map(({ title }) => title), ...names]
}

/** What is wrong with the lines of a reading. */
function linesWrong(reading: SourceReading, { notes = [] }: Expectation): Record<string, string[]> {
  return {
    stray: strayLines(reading),
    'timed lines in notes': timedNotes(reading),
    'notes in items': notesInItems(reading, notes),
    dropped: droppedLines(reading),
    'nights not seen': brokenNights(reading),
  }
}

/** With VITE_CORPUS in the environment a line a source, and what is wrong with those of the set it names (`open`, `all`). */
const ASKED = (import.meta as { env?: Record<string, string | undefined> }).env?.['VITE_CORPUS']

const told: { source: Source; tally: Tally; wrong: object }[] = []

function tell(): void {
  if (ASKED === undefined) return
  const lines = told.flatMap(({ source, tally, wrong }) => [
    `${source.set}/${source.expectation.source}: ${tallyLine(tally)}`,
    ...(ASKED === source.set || ASKED === 'all' ? [JSON.stringify(wrong, null, 2)] : []),
  ])
  const sums = (['inputs', 'open', 'held'] as const).map((set) => {
    const ofSet = told.filter(({ source }) => source.set === set).map(({ tally }) => tally)
    return `${set} in all: ${tallyLine(sumOf(ofSet))}`
  })
  process.stdout.write(`${[...lines, ...sums].join('\n')}\n`)
}

afterAll(tell)

/** The chairs of a reading, each after as much of its block's title as is expected there. */
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

describe.each(SOURCES)('$set/$expectation.source', (source) => {
  const { expectation } = source
  const absent = 'the text is not beside the project'

  it('says what it expects in its own words', (context) => {
    if (!source.there) return context.skip(absent)
    const text = textOf(source)
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll(/\]\([^)]*\)/g, '')
    expect(unknownNotes(text.split('\n'), expectation.notes ?? [])).toEqual([])
    expect(wordsExpected(expectation).filter((words) => !holds(text, words))).toEqual([])
  })

  it('is read as a careful person reads it', (context) => {
    if (!source.there) return context.skip(absent)
    const reading = readingOf(source)
    const { tally, unreported, falseConflicts } = score(expectation, reading)
    const wrong = {
      invented: tally.invented,
      short: shortOf(tally, expectation),
      unreported,
      falseConflicts,
      ...linesWrong(reading, expectation),
    }
    told.push({ source, tally, wrong: { ...wrong, missed: tally.missed } })
    expect(wrong).toEqual({
      invented: [],
      short: [],
      unreported: [],
      falseConflicts: [],
      stray: [],
      'timed lines in notes': [],
      'notes in items': [],
      dropped: [],
      'nights not seen': [],
    })
  })

  it('names who chairs a block, and nobody who does not', (context) => {
    if (!source.there) return context.skip(absent)
    const expected = CHAIRS[expectation.source] ?? []
    expect(chairsIn(readingOf(source), expected)).toEqual(expected)
  })
})

it('who moderates alone in a panel of several parts chairs it', (context) => {
  const text = new URL('../../../../../shared/inputs/casablanca.md', import.meta.url)
  if (!existsSync(text)) return context.skip('the text is not beside the project')
  const expected = CHAIRS['casablanca.md'] ?? []
  expect(chairsIn(readSource(readFileSync(text, 'utf8')), expected)).toEqual(expected)
})
