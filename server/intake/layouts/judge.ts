import type {
  BareReading,
  LedgerEntry,
  LineOutcome,
  ParsedItem,
} from '../../../shared/agenda/reading/reading.ts'
import { clocksOf } from '../read/ledger/content.ts'
import { isHanName } from '../read/people/hanNames.ts'
import { nameEvidence, nameLength } from '../read/people/latinNames.ts'
import { isGeneric } from '../read/plan/headings.ts'
import { normalizeSigns } from '../read/text/normalize.ts'
import { statedLengthAt } from '../read/times/statedLength.ts'
import { timeRangeAt } from '../read/times/timeRange.ts'

/** The kinds of evidence: shares from 0 to 1, what each counts, and the least share of a complete reading. */
const KINDS: readonly (readonly [keyof Evidence, weight: number, least: number])[] = [
  /** The clock times of the source that are a start or an end in the reading. */
  ['times', 1, 1],
  /** The items that have a written start or length. */
  ['timed', 1.5, 1],
  /** The lengths of the source that are the length of an item or a segment. */
  ['lengths', 1, 1],
  /** The names of the source that are people in the reading; a complete one has the others in titles. */
  ['names', 2, 0.8],
  /** The items whose title is short, not repeated, and contains no time and no separator. */
  ['titles', 0.5, 1],
  /** The lines with a clock time, a length or a number of the agenda that are in the reading. */
  ['lines', 1, 1],
  /** The items, at most one for each line with a time or a length. */
  ['coverage', 1, 1],
  /** The items without a finding. */
  ['clear', 0.5, 1],
  /** One agenda rather than several; a complete reading may have several. */
  ['whole', 0.2, 0],
]
/** The value of a reading that explains everything. */
export const WHOLE_VALUE = KINDS.reduce((sum, [, weight]) => sum + weight, 0)
const HALF_DAY = 12 * 60
const MINUTE = 60_000
/** The part of a line that is searched. */
const LONGEST = 2_000
const CLOCK = /(?<![\d.:/-])\d{1,2}(?:[:.h：]\d\d|(?=\s?(?:am|pm|uhr|h)\b|[点时]))/giu
const LENGTH =
  /(?<![\d.:/-])\d{1,3}(?=\s?-?(?:min|mn\b|hours?\b|stunden?\b|std\b|分钟|小时|'|′))/giu

/** Returns the clock times of a line, on a face of twelve hours. */
function clocksIn(line: string): number[] {
  const text = normalizeSigns(line.slice(0, LONGEST))
  const ranges = [...text.matchAll(CLOCK)].map(({ index }) => timeRangeAt(text, index, 'line'))
  return ranges
    .flatMap((found) => found?.timeRange.start?.minutes ?? [])
    .map((one) => one % HALF_DAY)
}

/** Returns the lengths of a line, in minutes. */
export function lengthsIn(line: string): number[] {
  const text = normalizeSigns(line.slice(0, LONGEST))
  const lengths = [...text.matchAll(LENGTH)].map(({ index }) => statedLengthAt(text, index))
  return lengths.flatMap((found) => found?.statedLength.ms ?? []).map((ms) => ms / MINUTE)
}

/** The names of a line, by a known name among two to four words or characters. */
function namesIn(line: string): string[] {
  const words = line.slice(0, LONGEST).split(/(?<=[\p{L}.])\s(?=\p{L})|[^\p{L}\p{M}.'’-]+/u)
  const found: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const [word = ''] = words.slice(at, at + 1)
    const near = words.slice(at, at + 3)
    const own = near.slice(0, nameLength(near))
    if (isHanName(word)) found.push(word)
    else if (own.length > 1 && nameEvidence(own) === 2) {
      found.push(own.join(' '))
      at += own.length - 1
    }
  }
  return found
}

const NUMBERED = /^\s*(\d{1,2})(?:[.)]\s+|、\s*)\S/u
/** The fewest numbered lines that are a list. */
const FEWEST = 3

/** Returns the numbers of the lines that count from 1 under the heading of an agenda. */
function linesOfAgenda(lines: readonly string[]): number[] {
  const below = (at: number) => lines.slice(at + 1).find((line) => line.trim() !== '') ?? ''
  const head = lines.findIndex(
    (line, at) => isGeneric(line) && NUMBERED.exec(below(at))?.[1] === '1',
  )
  const found: number[] = []
  for (const [at, line] of lines.entries())
    if (head !== -1 && at > head && Number(NUMBERED.exec(line)?.[1]) === found.length + 1)
      found.push(at + 1)
  return found.length < FEWEST ? [] : found
}

/** What a source contains that a reading can explain. */
export type SourceFacts = {
  /** The numbers of the lines that contain a clock time or a length. */
  readonly timed: readonly number[]
  /** The numbers of the lines that are items of an agenda: those, and the numbered ones under its heading. */
  readonly lines: readonly number[]
  readonly clocks: readonly number[]
  readonly lengths: readonly number[]
  readonly names: readonly string[]
}

export function factsOf(lines: readonly string[]): SourceFacts {
  const clocks = lines.map(clocksIn)
  const lengths = lines.map(lengthsIn)
  const timed = lines.flatMap((_, at) =>
    (clocks[at]?.length ?? 0) + (lengths[at]?.length ?? 0) > 0 ? [at + 1] : [],
  )
  return {
    timed,
    lines: [...new Set([...timed, ...linesOfAgenda(lines)])],
    clocks: clocks.flat(),
    lengths: lengths.flat(),
    names: [...new Set(lines.flatMap(namesIn))],
  }
}

/** Lists the numbers of the lines of an entry of the ledger. */
export const linesOfEntry = ({ from, to }: Pick<LedgerEntry, 'from' | 'to'>): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

export const itemsOf = ({ agendas }: BareReading): ParsedItem[] =>
  agendas.flatMap(({ segments }) => segments.flatMap(({ items }) => items))

const titleOf = ({ title }: ParsedItem) => Object.values(title).join(' ')
const UNTIDY = /[\t|;]|\. \. |\d[:.]\d\d\b|^[\s,.:–-]|[,:–-]$|^—$|,(?=[\p{L}"])/u
const ASIDE: readonly LineOutcome[] = ['note', 'head', 'markup', 'blank', 'not-understood']

/** The share of the titles that are tidy; each repeated title counts as half an untidy one. */
function tidyTitles({ agendas }: BareReading, items: readonly ParsedItem[]): number {
  const isTidy = (title: string) =>
    title.length <= 140 && /\p{L}/u.test(title) && !UNTIDY.test(title)
  const tidy = items.map(titleOf).filter(isTidy).length
  const repeated = agendas.reduce((sum, { segments }) => {
    const own = segments.flatMap((one) => one.items).filter(({ kind }) => kind !== 'break')
    return sum + own.length - new Set(own.map(titleOf)).size
  }, 0)
  return share(tidy - repeated / 2, items.length)
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
const shareIn = <T>(wanted: readonly T[], found: ReadonlySet<T>) =>
  share(wanted.filter((one) => found.has(one)).length, wanted.length)

function isTimed({ inferred, start, planned }: ParsedItem): boolean {
  const isStart = start !== null && !inferred.includes('start')
  return isStart || (planned !== null && !inferred.includes('planned'))
}

export type Evidence = Readonly<ReturnType<typeof evidenceOf>>

/** Collects what a reading explains of its source; it knows no answers. */
export function evidenceOf(reading: BareReading, facts: SourceFacts) {
  const { agendas, findings, ledger = [] } = reading
  const segments = agendas.flatMap((agenda) => agenda.segments)
  const items = itemsOf(reading)
  const lengths = [...items.map(({ planned }) => planned), ...segments.map(({ budget }) => budget)]
  const people = [
    ...items.flatMap(({ speakers }) => speakers),
    ...segments.flatMap(({ chair }) => chair ?? []),
    ...agendas.flatMap(({ crew }) => crew ?? []),
  ]
  const read = ledger.filter(({ became }) => !ASIDE.includes(became)).flatMap(linesOfEntry)
  const written = findings.flatMap(({ facts: own }) => clocksIn(own['written'] ?? ''))
  const doubted = new Set(
    findings.filter(({ level }) => level !== 'assumed').map(({ line }) => line),
  )
  return {
    times: shareIn(facts.clocks, new Set([...agendas.flatMap(clocksOf), ...written])),
    timed: share(items.filter(isTimed).length, items.length),
    lengths: shareIn(facts.lengths, new Set(lengths.map((length) => (length ?? 0) / MINUTE))),
    names: shareIn(facts.names, new Set(people.flatMap(({ name }) => Object.values(name)))),
    titles: tidyTitles(reading, items),
    lines: shareIn(facts.lines, new Set(read)),
    coverage: share(Math.min(items.length, facts.timed.length), facts.timed.length),
    clear: Math.max(0, 1 - share(doubted.size, Math.max(items.length, 1))),
    whole: share(1, agendas.length),
    items: items.length,
  }
}

/** Returns the value of a reading by its evidence; greater is better. */
export function weigh(evidence: Evidence): number {
  if (evidence.items === 0) return 0
  return KINDS.reduce((sum, [kind, weight]) => sum + evidence[kind] * weight, 0)
}

/** Returns whether a reading explains everything that is counted, without a doubt. */
export function isComplete(evidence: Evidence): boolean {
  return evidence.items > 0 && KINDS.every(([kind, , least]) => evidence[kind] >= least)
}
