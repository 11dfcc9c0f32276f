import { anyWord } from '../../lexicons/lexicon.ts'
import { TIME_WORDS } from '../../lexicons/timeWords.ts'
import { skipAt } from '../text/matchAt.ts'
import { isSameElsewhere } from '../zones/offsets.ts'
import { followsBracket, type ZoneLabel, zoneAt } from '../zones/zoneAt.ts'
import { type StatedLength, statedLengthAt } from './statedLength.ts'
import { type TimeRange, timeRangeAt, type Where } from './timeRange.ts'

/** A time range with the labels of zones beside it. */
export type ZonedTimeRange = { readonly timeRange: TimeRange; readonly zones: readonly ZoneLabel[] }

/** The times of a place in a source: its time ranges (one a zone), and a length. */
export type Timing = {
  readonly timeRanges: readonly ZonedTimeRange[]
  readonly statedLength: StatedLength | null
}

const LABEL = anyWord(TIME_WORDS.flatMap((one) => one.timeLabels))
const FILLER = new RegExp(`(?:[\\s,;|/()[\\]·•*=+&]|-+>?|:(?!\\d)|${LABEL}\\s?:?)`, 'iuy')
const CLOSER = /(?:起(?=\s))?[\s,;|/)\]·•*:>-]*/y
/** The most parts that are read. */
const LIMIT = 12
/** A length of whole hours from here on, which is also a time of day, is a time: `9 h`. */
const LATE = 6 * 60 * 60_000

type Token =
  | { type: 'span'; timeRange: TimeRange; end: number }
  | { type: 'zone'; label: ZoneLabel; end: number }
  | { type: 'length'; statedLength: StatedLength; end: number }

/** Returns whether a place name without a word for time is a zone: in brackets, after another zone, at the end right after a clock time (`10:00 Beijing`), or with a time in another place. */
function isZonePlace(text: string, place: number, where: Where, before: readonly Token[]) {
  const last = before.at(-1)
  if (last === undefined) return false
  if (followsBracket(text, place)) return true
  if (last.type !== 'span') return false
  const isLast = where !== 'inside' && zoneAt(text, place, true)?.end === text.trimEnd().length
  if (isLast && /\d:\d\d(?:\s?[ap]\.?m\.?)?\s$/i.test(text.slice(0, place))) return true
  return before.some(({ type }) => type === 'zone') || isSameElsewhere(text, place, last.timeRange)
}

function tokenAt(
  text: string,
  place: number,
  where: Where,
  before: readonly Token[],
): Token | null {
  const length = statedLengthAt(text, place)
  const last = before.at(-1)
  const isFirst = last === undefined || last.type === 'zone' || where === 'cell'
  const timeRange = timeRangeAt(text, place, isFirst ? where : 'inside')
  // `12 Uhr MITTAG`: a word behind a time is a title.
  const isWord = last?.type === 'span' && !/\d/.test(text.slice(place, timeRange?.end))
  const isTime =
    timeRange !== null &&
    !isWord &&
    (length === null || timeRange.end > length.end || length.statedLength.ms >= LATE)
  if (isTime) return { type: 'span', ...timeRange }
  if (length !== null)
    return before.some(({ type }) => type === 'length') ? null : { type: 'length', ...length }
  const zone = zoneAt(text, place, isZonePlace(text, place, where, before))
  return zone === null ? null : { type: 'zone', ...zone }
}

/** Gives each zone to the time range before it; to the time range after it if the first token is a zone and the last is none. */
function zoned(tokens: readonly Token[]): ZonedTimeRange[] {
  const first = tokens.find(({ type }) => type !== 'length')
  const isBefore = first?.type === 'zone' && tokens.at(-1)?.type !== 'zone'
  const timeRanges: { timeRange: TimeRange; zones: ZoneLabel[] }[] = []
  const early: ZoneLabel[] = []
  for (const token of isBefore ? tokens.toReversed() : tokens) {
    if (token.type === 'span') timeRanges.push({ timeRange: token.timeRange, zones: [] })
    else if (token.type === 'zone') (timeRanges.at(-1)?.zones ?? early).push(token.label)
  }
  const [only] = timeRanges
  if (only?.zones.length === 0) only.zones.push(...early)
  return isBefore ? timeRanges.reverse() : timeRanges
}

/** Reads the times, zones and lengths with which a normalized text begins; `end`: where other words begin. */
export function leadingTimes(text: string, where: Where): Timing & { readonly end: number } {
  const tokens: Token[] = []
  let end = 0
  let place = 0
  while (tokens.length < LIMIT) {
    const token = tokenAt(text, place, where, tokens)
    const next = token?.end ?? skipAt(FILLER, text, place)
    if (next === place) break
    place = next
    if (token === null) continue
    tokens.push(token)
    end = place
  }
  const length = tokens.find((token) => token.type === 'length')
  return {
    timeRanges: zoned(tokens),
    statedLength: length?.statedLength ?? null,
    end: end === 0 ? 0 : skipAt(CLOSER, text, end),
  }
}
