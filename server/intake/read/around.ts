import type { ZonedSpan } from './clock/timing.ts'
import { titlesOf } from './eventTitle.ts'
import type { Findings } from './findings.ts'
import type { Fact } from './overview.ts'
import { isFootnote } from './plan/attaching.ts'
import { isGeneric, opens } from './plan/headings.ts'
import type { Region } from './plan/region.ts'
import { mentionsTime } from './slips/fromLine.ts'
import type { Piece } from './slips/pieces.ts'
import { isTimed, type Slip } from './slips/slip.ts'
import { tidy } from './words/fold.ts'

/** What the source says around its agenda. */
export type Around = {
  readonly titles: readonly string[]
  readonly notes: readonly string[]
  readonly meeting: {
    readonly link: string
    readonly id: string | null
    readonly passcode: string | null
  } | null
  /** What lines for the languages of the whole say. */
  readonly languages: readonly string[]
  readonly start: { readonly spans: readonly ZonedSpan[]; readonly line: number } | null
  readonly stop: { readonly spans: readonly ZonedSpan[]; readonly line: number } | null
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
  return fact.type === 'note' || fact.type === 'languages'
}

/** Whether a fact is a place online other than that of the whole. */
export function isOtherMeeting(fact: Fact, meeting: Around['meeting']): boolean {
  const link = fact.type === 'meeting' ? fact.meeting.link : null
  return link !== null && link !== meeting?.link
}

function noteOf(
  { slip, fact }: Piece,
  used: ReadonlySet<Slip>,
  meeting: Around['meeting'],
  findings: Findings,
): string[] {
  if (fact !== null && isOtherMeeting(fact, meeting)) return [slip.raw]
  const unheld = fact?.type === 'meeting' && meeting === null
  if (fact !== null) return isNote(fact) || unheld ? [slip.raw] : []
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
  const meeting = meetingOf(facts)
  return {
    titles,
    notes: [...outside, ...footnotes]
      .flatMap((piece) => noteOf(piece, own, meeting, findings))
      .map((text) => tidy(text)),
    meeting,
    languages: facts.flatMap((fact) => (fact.type === 'languages' ? [fact.text] : [])),
    start: spansAt(before, 'time', 'date', 'start'),
    stop: spansAt(
      pieces.filter((_, index) => region === null || index < region.from || index > region.to),
      'time',
      'date',
      'stop',
    ),
  }
}
