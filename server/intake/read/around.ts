import type { ZonedSpan } from './clock/timing.ts'
import { datesIn } from './dates/foundDate.ts'
import type { Findings } from './findings.ts'
import type { Fact } from './overview.ts'
import { isFootnote } from './plan/attaching.ts'
import { isGeneric, isSession, opens } from './plan/headings.ts'
import { isProse, type Region } from './plan/region.ts'
import { mentionsTime } from './slips/fromLine.ts'
import type { Piece } from './slips/pieces.ts'
import { isTimed, type Slip } from './slips/slip.ts'
import { fold, tidy } from './words/fold.ts'
import { hasHan } from './words/script.ts'

/** What the source says around its agenda. */
export type Around = {
  readonly titles: readonly string[]
  readonly notes: readonly string[]
  readonly meeting: {
    readonly link: string
    readonly id: string | null
    readonly passcode: string | null
  } | null
  readonly start: { readonly spans: readonly ZonedSpan[]; readonly line: number } | null
  readonly stop: { readonly spans: readonly ZonedSpan[]; readonly line: number } | null
}

const GREETING =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon)|liebe[rs]?|hallo|guten|sehr geehrte|bonjour|chère?s?|cher|estimad|hola|各位|尊敬的|大家好|thanks?|many thanks|best|kind regards|viele grüße|mit freundlichen|cordialement|regards|cheers|please|bitte|anbei|attached|below|here is|as discussed|find)(?![\p{L}-])/iu
const LONGEST_TITLE = 160

function isTitle({ slip, fact }: Piece): boolean {
  if (fact?.type === 'title') return true
  if (fact !== null || slip.origin === 'row' || slip.origin === 'entry') return false
  const text = slip.raw
  if (
    text.length > LONGEST_TITLE ||
    text.length < 3 ||
    GREETING.test(text) ||
    isGeneric(text) ||
    isSession(text)
  )
    return false
  const [date] = datesIn(fold(text))
  if (
    date !== undefined &&
    (date.from < (hasHan(text) ? 3 : 10) || text.length - (date.end - date.from) < 8)
  )
    return false
  return (
    !isProse(text) &&
    !/[:,;]$/.test(text) &&
    !(
      /[.!]$/.test(text) &&
      text.split(' ').length > 5 &&
      !/(?:\be\. ?V|Inc|Ltd|Co|\b\p{Lu})\.$/u.test(text)
    ) &&
    !isTimed(slip)
  )
}

function titleText({ slip, fact }: Piece): string {
  return fact?.type === 'title' ? fact.text : slip.title === '' ? slip.raw : slip.raw
}

/** The title of the event: its first line, with one right under it that goes on with it or says it in another script. */
function titlesOf(before: readonly Piece[]): { titles: string[]; used: Set<Piece> } {
  const named = before.find(({ fact }) => fact?.type === 'title')
  const first = before.slice(0, 12).find((piece) => isTitle(piece))
  const start = named ?? first
  if (start === undefined) {
    const generic = before.find(({ slip, fact }) => fact === null && isGeneric(slip.raw))
    return generic === undefined
      ? { titles: [], used: new Set() }
      : { titles: [generic.slip.raw.replace(/[:\uff1a]$/, '')], used: new Set([generic]) }
  }
  const next = before[before.indexOf(start) + 1]
  const close = next !== undefined && isTitle(next) && next.fact === null && near(start, next)
  const used = new Set(close ? [start, next] : [start])
  return { titles: [...used].map(titleText), used }
}

function near(one: Piece, other: Piece): boolean {
  const gap = (other.slip.lines[0] ?? 0) - (one.slip.lines[0] ?? 0)
  if (gap > 2) return false
  if (one.slip.origin === 'heading')
    return (
      other.slip.origin === 'heading' &&
      (other.slip.depth === one.slip.depth || hasHan(one.slip.raw) !== hasHan(other.slip.raw))
    )
  return other.slip.origin !== 'heading' || hasHan(one.slip.raw) !== hasHan(other.slip.raw)
}

function meetingOf(facts: readonly Fact[]): Around['meeting'] {
  const all = facts.flatMap((fact) => ('meeting' in fact ? (fact.meeting ?? []) : []))
  const link = all.find((one) => one.link !== null)?.link ?? null
  const id = all.find((one) => one.id !== null)?.id ?? null
  const passcode = all.find((one) => one.passcode !== null)?.passcode ?? null
  return link === null ? null : { link, id, passcode }
}

function spansAt(pieces: readonly Piece[], ...types: Fact['type'][]): Around['start'] {
  for (const { slip, fact } of pieces)
    if (fact !== null && 'spans' in fact && types.includes(fact.type) && fact.spans.length > 0)
      return { spans: fact.spans, line: slip.lines[0] ?? 1 }
  return null
}

function isNote(fact: Fact): boolean {
  return fact.type === 'note'
}

function noteOf({ slip, fact }: Piece, used: ReadonlySet<Slip>, findings: Findings): string[] {
  if (fact !== null) return isNote(fact) ? [slip.raw] : []
  if (used.has(slip) || slip.raw === '' || isGeneric(slip.raw)) return []
  if (!isTimed(slip) && !mentionsTime(slip.raw)) return [slip.raw]
  findings.note('not-understood', slip.lines[0] ?? null, { text: slip.raw.slice(0, 200) })
  return []
}

/** Reads what stands before and after the agenda, and its footnotes: title, facts, notes; a line with a time that is none of them is a finding. */
export function around(
  pieces: readonly Piece[],
  region: Region | null,
  headings: number,
  findings: Findings,
): Around {
  const outside = pieces.filter(
    ({ slip }, index) =>
      region === null ||
      index > region.to ||
      (index < region.from && !(index >= headings && opens(slip))),
  )
  const before = region === null ? pieces : pieces.slice(0, region.from)
  const footnotes = pieces.filter(
    ({ slip }, index) =>
      region !== null && index >= region.from && index <= region.to && isFootnote(slip),
  )
  const { titles, used } = titlesOf(before)
  const own = new Set([...used].map(({ slip }) => slip))
  const facts = pieces.flatMap(({ fact }) => fact ?? [])
  return {
    titles,
    notes: [...outside, ...footnotes]
      .flatMap((piece) => noteOf(piece, own, findings))
      .map((text) => tidy(text)),
    meeting: meetingOf(facts),
    start: spansAt(before, 'time', 'date', 'start'),
    stop: spansAt(
      pieces.filter((_, index) => region === null || index < region.from || index > region.to),
      'time',
      'date',
      'stop',
    ),
  }
}
