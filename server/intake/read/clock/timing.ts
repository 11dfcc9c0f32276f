import { skipAt } from '../words/matchAt.ts'
import { type ZoneLabel, zoneAt } from '../zones/zoneAt.ts'
import { isSameElsewhere } from './elsewhere.ts'
import { type Span, spanAt, type Where } from './span.ts'
import { type Stated, statedAt } from './stated.ts'

/** A span with the labels of zones beside it. */
export type ZonedSpan = { readonly span: Span; readonly zones: readonly ZoneLabel[] }

/** What a place of a source says of times: its spans (one a zone), and a length. */
export type Timing = { readonly spans: readonly ZonedSpan[]; readonly stated: Stated | null }

/** Times at the beginning of a folded text, and the place where other words begin. */
export type TimesAhead = Timing & { readonly end: number }

const FILLER =
  /(?:[\s,;|/()[\]·•*=+]|-+>?|:(?!\d)|(?:uhr|local time|ortszeit|heure locale|当地时间|approx\.?|ca\.|day|date|time|zeit|时间|horaire|start|beginn|duration|dauer|时长)(?![\p{L}\d])\s?:?|um\b|at\b|im|&)/iuy
const CLOSER = /^[\s,;|/)\]·•*:>-]+/
const LIMIT = 12

type Token =
  | { type: 'span'; span: Span; end: number; plain: boolean }
  | { type: 'zone'; label: ZoneLabel; end: number }
  | { type: 'length'; stated: Stated; end: number }

function tokenAt(
  text: string,
  place: number,
  where: Where,
  before: readonly Token[],
): Token | null {
  const length = statedAt(text, place)
  if (length !== null && !clockLike(text, place, length.end)) return { type: 'length', ...length }
  const span = spanAt(text, place, where)
  if (span !== null) return { type: 'span', ...span }
  const zone = zoneAt(text, place, loosely(text, place, before))
  return zone === null ? null : { type: 'zone', label: zone.label, end: zone.end }
}

/** A place alone is a zone in brackets after a time, where another zone was named before, and where the same moment is told elsewhere behind it. */
function loosely(text: string, place: number, before: readonly Token[]): boolean {
  const last = before.at(-1)
  if (last === undefined) return false
  if (/[(/]\s?$/.test(text.slice(0, place))) return true
  if (last.type !== 'span') return false
  return before.some(({ type }) => type === 'zone') || isSameElsewhere(text, place, last.span)
}

/** `14h30` and `9h` are times of day, not lengths, where they stand first. */
function clockLike(text: string, place: number, end: number): boolean {
  const hours = /^(\d{1,2})\s?h(?:\s?[0-5]\d)?$/i.exec(text.slice(place, end).trim())
  if (hours !== null)
    return Number(hours[1]) >= 6 || /^\s*(?:-|~|à|to|bis)\s*\d/i.test(text.slice(end))
  return /^\d{1,2}:\d\d/.test(text.slice(place))
}

/** Gives each zone label to the span it stands beside: after it, or before the first where none stands after. */
function zoned(tokens: readonly Token[]): ZonedSpan[] {
  const first = tokens.find(({ type }) => type !== 'length')
  const before = first?.type === 'zone' && tokens.at(-1)?.type !== 'zone'
  const ordered = before ? [...tokens].reverse() : tokens
  const spans: { span: Span; zones: ZoneLabel[] }[] = []
  const early: ZoneLabel[] = []
  for (const token of ordered) {
    if (token.type === 'span') spans.push({ span: token.span, zones: [] })
    else if (token.type === 'zone') (spans.at(-1)?.zones ?? early).push(token.label)
  }
  const [only] = spans
  if (only?.zones.length === 0) only.zones.push(...early)
  return before ? spans.reverse() : spans
}

function whereNext(where: Where, tokens: readonly Token[]): Where {
  if (tokens.length === 0 || tokens.at(-1)?.type === 'zone' || where === 'cell') return where
  return 'inside'
}

function tokensAhead(text: string, where: Where): { tokens: Token[]; end: number } {
  const tokens: Token[] = []
  let place = 0
  let end = 0
  for (let turn = 0; turn < LIMIT * 4 && tokens.length < LIMIT; turn += 1) {
    const token = tokenAt(text, place, whereNext(where, tokens), tokens)
    if (token !== null && acceptable(token, tokens)) {
      tokens.push(token)
      place = token.end
      end = place
      continue
    }
    const next = skipAt(FILLER, text, place)
    if (next === place || next >= text.length) break
    place = next
  }
  return { tokens, end }
}

/** Reads the times, zones and lengths a folded text begins with. */
export function timesAhead(text: string, where: Where): TimesAhead {
  const { tokens, end } = tokensAhead(text, where)
  const stated = tokens.find((token) => token.type === 'length')?.stated ?? null
  return { spans: zoned(tokens), stated, end: end === 0 ? 0 : end + closer(text, end) }
}

/** A zone counts only beside a time; a second span only where it can be the same time elsewhere, or an end. */
function acceptable(token: Token, before: readonly Token[]): boolean {
  if (token.type !== 'length') return true
  return !before.some(({ type }) => type === 'length')
}

function closer(text: string, end: number): number {
  return CLOSER.exec(text.slice(end))?.[0].length ?? 0
}
