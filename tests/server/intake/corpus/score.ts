import type {
  ParsedItem,
  ReadFinding,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import { align, clockOf, titleOf } from './align.ts'
import { type ExpectedAgenda, type ExpectedItem, isBlock, type Mark } from './expectation.ts'
import { isPerson, personOf } from './people.ts'
import { holds } from './words.ts'

/** The score of one text; shares are from 0 to 1, the other fields are counts. */
export type Score = {
  /** The mean of items, starts, minutes and people, minus a quarter of the invented share. */
  readonly total: number
  readonly items: number
  readonly starts: number
  readonly minutes: number
  readonly people: number
  readonly invented: number
  /** The number of wrong items, and of those without any finding on their lines. */
  readonly wrong: number
  readonly silent: number
  /** The lines that begin with a clock time and are neither in an item nor in a finding. */
  readonly lost: readonly string[]
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** Returns whether a value is right; a missing one is right if the mark allows it. */
function isRight(mark: Mark, value: string | null): boolean {
  if (mark === null) return true
  if (value === null) return /^[?*]/.test(mark)
  return mark
    .replace(/^[~?*]/, '')
    .split('|')
    .includes(value)
}

/** The items of an expected agenda; a block counts by its items, if it has any that must be read. */
function itemsExpected({ entries }: ExpectedAgenda): ExpectedItem[] {
  return entries.flatMap((entry) => {
    if (!isBlock(entry)) return [entry]
    const isWhole = entry.items.every(({ optional }) => optional)
    return isWhole
      ? [{ ...entry, items: [] }, ...entry.items]
      : [{ ...entry, optional: true }, ...entry.items]
  })
}

type Pair = { readonly expected: ExpectedItem; readonly read: ParsedItem | undefined }

/** Counts the people of one item: those found, expected and read. */
function countPeople({ expected, read }: Pair) {
  const known = expected.people.map(personOf)
  const must = known.filter(({ optional }) => !optional)
  const speakers = read?.speakers ?? []
  const found = must.filter((one) => speakers.some((speaker) => isPerson(speaker, one)))
  const other = speakers.filter((speaker) => !known.some((one) => isPerson(speaker, one)))
  return { found: found.length, must: must.length, read: found.length + other.length }
}

function minutesOf(read: ParsedItem | undefined): string | null {
  return read?.planned == null ? null : String(read.planned / 60_000)
}

function isWrong(pair: Pair): boolean {
  const { expected, read } = pair
  if (read === undefined || !holds(titleOf(read.title), expected.title)) return true
  if (!isRight(expected.start, clockOf(read.start))) return true
  if (!isRight(expected.minutes, minutesOf(read))) return true
  const people = countPeople(pair)
  return people.found < people.must || people.read > people.found
}

/** Returns whether a finding is on the lines of an item, or on a line that contains its title. */
function hasFinding({ source, findings }: SourceReading, { expected, read }: Pair): boolean {
  const lines = new Set(read?.lines)
  if (read === undefined)
    for (const [at, line] of source.entries()) if (holds(line, expected.title)) lines.add(at + 1)
  const concerns = ({ line, level }: ReadFinding) =>
    level !== 'assumed' && line !== null && lines.has(line)
  return findings.some(concerns)
}

const CLOCK_FIRST =
  /^[\s|*•\-–"]*(?:(?:[上下中]午|晚上)\s*)?(?:[01]?\d|2[0-4])(?:[:：.][0-5]\d|h[0-5]\d| ?(?:[ap]\.?m\b|uhr\b))/iu

/** Lists the lines that begin with a clock time and are neither in the agenda nor in a finding. */
export function lostLines({ source, findings, ledger = [] }: SourceReading): string[] {
  const noted = new Set(
    findings.flatMap(({ code, line, facts }) => {
      if (code !== 'older-message') return [line]
      const from = Number(facts['from'])
      return Array.from({ length: Number(facts['to']) - from + 1 }, (_, at) => from + at)
    }),
  )
  const outcomes = ledger.flatMap(({ from, to, became }) =>
    Array.from({ length: to - from + 1 }, () => became),
  )
  const lost = ['note', 'head', 'markup', 'blank', undefined]
  return source.filter(
    (line, at) => CLOCK_FIRST.test(line) && lost.includes(outcomes[at]) && !noted.has(at + 1),
  )
}

function scoreWay(way: readonly ExpectedAgenda[], reading: SourceReading): Score {
  const expected = way.flatMap(itemsExpected)
  const read = reading.agendas.flatMap(({ segments }) => segments.flatMap(({ items }) => items))
  const places = align(expected, read)
  const pairs = expected.map((one, at): Pair => {
    const place = places[at] ?? null
    return { expected: one, read: place === null ? undefined : read[place] }
  })
  const must = pairs.filter(({ expected: { optional } }) => !optional)
  const rightIn = (test: (pair: Pair) => boolean) => share(must.filter(test).length, must.length)
  const items = rightIn(
    (pair) => pair.read !== undefined && holds(titleOf(pair.read.title), pair.expected.title),
  )
  const starts = rightIn(
    (pair) => pair.read !== undefined && isRight(pair.expected.start, clockOf(pair.read.start)),
  )
  const minutes = rightIn(
    (pair) => pair.read !== undefined && isRight(pair.expected.minutes, minutesOf(pair.read)),
  )
  const counts = pairs
    .filter((pair) => pair.read !== undefined || !pair.expected.optional)
    .map(countPeople)
  const sum = (key: 'found' | 'must' | 'read') => counts.reduce((all, one) => all + one[key], 0)
  const people = share(2 * sum('found'), sum('must') + sum('read'))
  const used = new Set(places)
  const invented =
    read.length === 0 ? 0 : read.filter((_, at) => !used.has(at)).length / read.length
  const wrong = must.filter(isWrong)
  return {
    total: (items + starts + minutes + people) / 4 - invented / 4,
    ...{ items, starts, minutes, people, invented, wrong: wrong.length },
    silent: wrong.filter((pair) => !hasFinding(reading, pair)).length,
    lost: lostLines(reading),
  }
}

/** Scores a reading against the best of the ways in which a careful person reads the text. */
export function scoreOf(
  ways: readonly (readonly ExpectedAgenda[])[],
  reading: SourceReading,
): Score {
  const [best, ...others] = ways.map((way) => scoreWay(way, reading))
  if (best === undefined) throw new Error('an expectation has no way')
  return others.reduce((one, other) => (other.total > one.total ? other : one), best)
}
