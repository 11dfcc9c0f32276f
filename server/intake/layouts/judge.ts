import type {
  BareReading,
  LineOutcome,
  ParsedAgenda,
  ParsedItem,
  ReadFinding,
} from '../../../shared/agenda/reading/reading.ts'
import { spanAt } from '../read/clock/span.ts'
import { statedAt } from '../read/clock/stated.ts'
import { isHanName } from '../read/people/knownNames.ts'
import { nameEvidence, nameWords } from '../read/people/nameShape.ts'
import { fold } from '../read/words/fold.ts'

/** The evidence for a reading, each as a share from 0 to 1 of what could be explained. */
export type Evidence = {
  /** The clock times of the source that are a start or an end in the reading. */
  readonly times: number
  /** The items that have a written start or length. */
  readonly timed: number
  /** The items whose title is short, not repeated, and contains no time and no separator. */
  readonly titles: number
  /** The lengths of the source that are the length of an item, a segment or a turn. */
  readonly lengths: number
  /** The names of the source that are people in the reading. */
  readonly names: number
  /** The lines with a clock time or a length that are in the agenda. */
  readonly lines: number
  /** The items that begin no earlier than the item before them ends. */
  readonly order: number
  /** The items without a finding. */
  readonly clear: number
  /** The items, at most one for each line with a time or a length. */
  readonly coverage: number
  readonly items: number
}

const HALF_DAY = 12 * 60
const CLOCK = /(?<![\d.:/-])\d{1,2}(?:[:.h：]\d\d|(?=\s?(?:am|pm|uhr|h)\b|[点时]))/giu

/** The clock times that the lines of a source contain, on a face of twelve hours. */
function clocksIn(lines: readonly string[]): number[] {
  return lines.flatMap((line) => {
    const text = fold(line.slice(0, 2_000))
    return [...text.matchAll(CLOCK)].flatMap(({ index }) => {
      const minutes = spanAt(text, index, 'line')?.span.start?.minutes
      return minutes === undefined ? [] : [minutes % HALF_DAY]
    })
  })
}

const LENGTH =
  /(?<![\d.:/-])\d{1,3}(?=\s?-?(?:min|mn\b|hours?\b|stunden?\b|std\b|分钟|小时|'|′))/giu

/** The lengths that the lines of a source contain, in minutes. */
function lengthsIn(lines: readonly string[]): number[] {
  return lines.flatMap((line) => {
    const text = fold(line.slice(0, 2_000))
    return [...text.matchAll(LENGTH)].flatMap(({ index }) => {
      const ms = statedAt(text, index)?.stated.ms
      return ms === undefined ? [] : [ms / 60_000]
    })
  })
}

/** The names that the lines of a source contain, by a known name among two to four words or characters. */
function namesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const words = line.slice(0, 2_000).split(/(?<=[\p{L}.])\s(?=\p{L})|[^\p{L}\p{M}.'’-]+/u)
    const found: string[] = []
    for (let at = 0; at < words.length; at += 1) {
      const [word = ''] = words.slice(at)
      const own = words.slice(at, at + Math.min(3, nameWords(words.slice(at))))
      if (isHanName(word)) found.push(word)
      else if (own.length > 1 && nameEvidence(own) === 2) {
        found.push(own.join(' '))
        at += own.length - 1
      }
    }
    return found
  })
}

/** What a source contains that a reading can explain. */
export type SourceFacts = {
  /** The numbers of the lines that contain a clock time or a length. */
  readonly timed: readonly number[]
  readonly clocks: readonly number[]
  readonly lengths: readonly number[]
  readonly names: readonly string[]
}

export function factsOf(lines: readonly string[]): SourceFacts {
  const timed = lines.flatMap((line, at) =>
    clocksIn([line]).length + lengthsIn([line]).length > 0 ? [at + 1] : [],
  )
  return {
    timed,
    clocks: clocksIn(lines),
    lengths: lengthsIn(lines),
    names: [...new Set(namesIn(lines))],
  }
}

function minutesOf(time: string | null): number | null {
  if (time === null) return null
  const clock = time.includes('T') ? time.slice(11, 16) : time
  return (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))) % HALF_DAY
}

function edgesOf(start: string | null, length: number | null): number[] {
  const from = minutesOf(start)
  if (from === null) return []
  return length === null ? [from] : [from, (from + length / 60_000) % HALF_DAY]
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
const titleOf = ({ title }: ParsedItem) => Object.values(title).join(' ')
const UNTIDY = /[\t|;]|\d[:.]\d\d\b|^[\s,.:–-]|[,:–-]$|^—$|,(?=[\p{L}"])/u

function isTidy(title: string): boolean {
  return title.length <= 140 && !UNTIDY.test(title)
}

/** The number of items that begin before the item before them ends. */
function overlapsIn({ segments }: ParsedAgenda): number {
  const items = segments.flatMap((segment) => segment.items)
  return items.filter((item, at) => {
    const before = items[at - 1]
    const [from, start] = [minutesOf(before?.start ?? null), minutesOf(item.start)]
    if (from === null || start === null) return false
    const length = (before?.planned ?? 0) / 60_000
    return (start - from + HALF_DAY) % HALF_DAY < length && length < HALF_DAY
  }).length
}

const ASIDE: readonly LineOutcome[] = ['note', 'head', 'markup', 'blank', 'not-understood']

/** Collects what a reading explains of its source; it knows no answers. */
export function evidenceOf(reading: BareReading, facts: SourceFacts): Evidence {
  const { clocks, lengths, names } = facts
  const segments = reading.agendas.flatMap((agenda) => agenda.segments)
  const items = segments.flatMap((segment) => segment.items)
  const used = new Set([
    ...segments.flatMap(({ start, budget }) => edgesOf(start, budget)),
    ...items.flatMap(({ start, planned }) => edgesOf(start, planned)),
    ...reading.agendas.flatMap(({ startsAt, hardStop }) => [
      ...edgesOf(startsAt, null),
      ...edgesOf(hardStop, null),
    ]),
  ])
  const titles = items.map(titleOf)
  const repeated = reading.agendas.map(({ segments: own }) => {
    const all = own
      .flatMap((one) => one.items)
      .filter(({ kind }) => kind !== 'break')
      .map(titleOf)
    return all.length - new Set(all).size
  })
  const doubted = new Set(
    reading.findings
      .filter(({ level }: ReadFinding) => level !== 'assumed')
      .map(({ line }) => line),
  )
  const overlaps = reading.agendas.reduce((sum, agenda) => sum + overlapsIn(agenda), 0)
  const isTimed = ({ inferred, start, planned }: ParsedItem) =>
    (start !== null && !inferred.includes('start')) ||
    (planned !== null && !inferred.includes('planned'))
  const planned = new Set([
    ...items.map((item) => (item.planned ?? 0) / 60_000),
    ...segments.map(({ budget }) => (budget ?? 0) / 60_000),
  ])
  const people = new Set(
    [
      ...items.flatMap(({ speakers }) => speakers),
      ...segments.flatMap(({ chair }) => chair ?? []),
      ...reading.agendas.flatMap(({ crew }) => crew ?? []),
    ].flatMap(({ name }) => Object.values(name)),
  )
  const read = new Set(
    (reading.ledger ?? [])
      .filter(({ became }) => !ASIDE.includes(became))
      .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  )
  return {
    lines: share(facts.timed.filter((n) => read.has(n)).length, facts.timed.length),
    lengths: share(lengths.filter((one) => planned.has(one)).length, lengths.length),
    names: share(names.filter((one) => people.has(one)).length, names.length),
    times: share(clocks.filter((clock) => used.has(clock)).length, clocks.length),
    timed: share(items.filter(isTimed).length, items.length),
    titles: share(
      titles.filter(isTidy).length - repeated.reduce((sum, one) => sum + one, 0) / 2,
      titles.length,
    ),
    clear: Math.max(0, 1 - share(doubted.size, Math.max(items.length, 1))),
    order: share(items.length - overlaps, items.length),
    coverage: share(Math.min(items.length, facts.timed.length), facts.timed.length),
    items: items.length,
  }
}

/** What each kind of evidence counts. */
const WEIGHTS = {
  ...{
    times: 1,
    timed: 1.5,
    lengths: 1,
    names: 2,
    titles: 0.5,
    lines: 1,
    coverage: 1,
    order: 1,
    clear: 0.5,
  },
}

const KINDS = [
  'times',
  'timed',
  'lengths',
  'names',
  'titles',
  'lines',
  'coverage',
  'clear',
] as const

/** Returns the value of a reading by its evidence; greater is better. */
export function weigh(evidence: Evidence): number {
  if (evidence.items === 0) return 0
  return KINDS.reduce((sum, kind) => sum + evidence[kind] * WEIGHTS[kind], 0)
}

/** The share of the names that a complete reading has; the others are in titles. */
const MOST_NAMES = 0.8

/** Returns whether a reading explains everything that is counted, without a doubt. */
export function isComplete(evidence: Evidence): boolean {
  return (
    evidence.items > 0 &&
    KINDS.every((kind) => evidence[kind] >= (kind === 'names' ? MOST_NAMES : 1))
  )
}
