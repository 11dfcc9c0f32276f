import type {
  ParsedAgenda,
  ReadFinding,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import { showWords } from '../../lexicons/showWords.ts'
import { normalizeSigns } from '../text/normalize.ts'

const MINUTE = 60_000
const HALF_DAY = 12 * 60

/** The words, lengths and times of a part of a reading. Lengths and times are in minutes, times on a clock of twelve hours. */
export type Content = {
  readonly words: readonly ReadonlySet<string>[]
  /** All texts, in small letters. */
  readonly texts: readonly string[]
  readonly lengths: ReadonlySet<number>
  readonly clocks: ReadonlySet<number>
  /** The days of the agendas, as MM-DD. */
  readonly days: readonly string[]
  readonly languages: ReadonlySet<string>
  /** How many zones its times are in. */
  readonly zones: number
}

/** Values that are no texts: times, kinds, numbers of lines, and contacts, which are private. */
const NO_TEXT = new Set(
  'segments notes zones contacts contact date startsAt hardStop start kind role inferred languages'.split(
    ' ',
  ),
)

/** Returns the words of a text: runs of letters and digits, each Chinese character alone. */
export function wordsIn(text: string): { word: string; from: number; end: number }[] {
  return [
    ...text.matchAll(/\p{Script=Han}|(?:(?![\p{Script=Han}¹²³⁴-⁹])[\p{L}\p{M}\p{N}])+/gu),
  ].map(({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase(),
    from: index,
    end: index + word.length,
  }))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (NO_TEXT.has(key) ? [] : textsIn(part)))
}

/** Returns content with more texts; it shares those that it has. */
function withTexts(content: Content, more: readonly string[]): Content {
  const words = new Set(more.flatMap((text) => wordsIn(text).map(({ word }) => word)))
  const text = normalizeSigns(more.join('\n')).toLowerCase()
  return { ...content, words: [...content.words, words], texts: [...content.texts, text] }
}

/** The minutes of the clock times in texts. */
function clocksIn(texts: readonly string[]): number[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/(\d\d):(\d\d)/g)].map(
      ([, hour, minute]) => (Number(hour) % 12) * 60 + Number(minute),
    ),
  )
}

function clockOf(when: string | null, after: number | null = 0): number[] {
  const [start] = clocksIn(when === null ? [] : [when.slice(0, 16)])
  return start === undefined ? [] : [(start + (after ?? 0) / MINUTE) % HALF_DAY]
}

function lengthOf({ items }: ReadSegment): number {
  return items.reduce((sum, { planned }) => sum + (planned ?? 0), 0)
}

/** Returns the clock times at which an agenda, its segments and its items begin and end. */
export function clocksOf({ segments, startsAt, hardStop }: ParsedAgenda): number[] {
  const edges = (start: string | null, length: number | null) => [
    ...clockOf(start),
    ...clockOf(start, length),
  ]
  const all = segments.flatMap((segment) => [
    ...edges(segment.start, segment.budget ?? lengthOf(segment)),
    ...segment.items.flatMap(({ start, planned }) => edges(start, planned)),
  ])
  return [...all, ...clockOf(startsAt), ...clockOf(hardStop)]
}

/** Returns the content of whole agendas without the words and lengths of their segments; `notes`: with these notes. */
export function wholeContent(
  agendas: readonly ParsedAgenda[],
  notes: readonly string[] = [],
): Content {
  const meeting = agendas.some((one) => one.meeting !== null) ? showWords('meetingWords') : []
  const languages = agendas.flatMap((agenda) => agenda.languages ?? [])
  const content = {
    ...{ words: [], lengths: new Set<number>(), languages: new Set<string>() },
    texts: agendas.flatMap(({ zones }) => zones.map((zone) => zone.toLowerCase())),
    clocks: new Set(agendas.flatMap(clocksOf)),
    days: agendas.flatMap(({ date }) => date?.slice(5) ?? []),
    zones: Math.max(0, ...agendas.map(({ zones }) => zones.length)),
  }
  return withTexts(content, [...textsIn(agendas), ...notes, ...meeting, ...languages])
}

/** Returns content with the words, lengths and languages of segments. */
export function withSegments(content: Content, segments: readonly ReadSegment[]): Content {
  const items = segments.flatMap((segment) => segment.items)
  const lengths = [
    ...items.map(({ planned }) => planned),
    ...segments.flatMap((segment) => [lengthOf(segment), segment.budget]),
  ]
  return {
    ...withTexts(content, textsIn(segments)),
    lengths: new Set(lengths.map((ms) => (ms ?? 0) / MINUTE)),
    languages: new Set(items.flatMap(({ languages = [] }) => languages)),
  }
}

/** Returns content with the facts of findings. */
export function withFindings(content: Content, findings: readonly ReadFinding[]): Content {
  const facts = findings.flatMap((finding) => Object.values(finding.facts))
  const minutes = facts.flatMap((fact) => /^([\d.]+) min$/.exec(fact)?.[1] ?? []).map(Number)
  return {
    ...withTexts(content, facts),
    lengths: new Set([...content.lengths, ...minutes]),
    clocks: new Set([...content.clocks, ...clocksIn(facts)]),
  }
}
