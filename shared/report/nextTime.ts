import { z } from 'zod'
import type { ShowId } from '../agenda/ids.ts'
import { type Agenda, Kind } from '../agenda/model.ts'
import { lengthenedBy, NewLengths } from '../agenda/newLengths.ts'
import { type Duration, MINUTE } from '../time/instant.ts'
import { rowShown } from './displayedFacts.ts'
import { ReportFacts, type ReportRow } from './report.ts'

/** How a kind of item is planned the next time, and why: what so many turns were planned to take and took, in ms. */
export const Proposal = NewLengths.extend({
  turns: z.int().min(1),
  planned: z.int().min(0),
  used: z.int().min(0),
  /** By how many percent of the plan all of them together ran over it, and more than half of them did at least (negative: under). */
  percent: z.int(),
  most: z.int(),
})
export type Proposal = z.infer<typeof Proposal>

/** What ended shows propose for the next one: those of them that count, and what follows for each kind of which something does. */
export type NextTime = {
  readonly shows: readonly ShowId[]
  readonly proposals: readonly Proposal[]
}

/** What the next show learns from of a show that has ended. */
export const Learnable = ReportFacts.pick({ show: true, rehearsal: true, rows: true })
export type Learnable = Readonly<z.infer<typeof Learnable>>

/** What the next show learns from of these facts, without the texts. */
export function learnable({ show, rehearsal, rows }: ReportFacts): Learnable {
  return { show, rehearsal, rows: rows.map((row) => ({ ...row, title: null, remark: null })) }
}

/** How many turns of a kind it takes to say anything about it. */
const ENOUGH = 3

/** A turn that counts: what it was planned to take, and what it took. */
type Turn = { readonly planned: Duration; readonly used: Duration }

/**
 * Whether an item says how long its kind takes: it was on to its end, had a length in the plan and was allotted no less, and was
 * neither a break nor held to a clock time.
 */
function counts(row: ReportRow): boolean {
  const { kind, fate, planned, allotted, until } = row
  const own = kind !== 'break' && until === null
  return own && fate === 'done' && planned > 0 && allotted >= planned
}

function sum(turns: readonly Turn[], of: keyof Turn): Duration {
  return turns.reduce((total, turn) => total + turn[of], 0)
}

/** By what share of its plan all of these ran over it together (negative: under). */
function shareOf(turns: readonly Turn[]): number {
  return sum(turns, 'used') / sum(turns, 'planned') - 1
}

/** The share that more than half of the turns reached, each by itself, on one side of the plan (1: over it, -1: under); 0 where not so many were on that side. */
function shareOfMost(turns: readonly Turn[], side: number): number {
  const reached = turns.map((turn) => side * shareOf([turn])).toSorted((a, b) => b - a)
  return side * Math.max(0, reached[Math.floor(turns.length / 2)] ?? 0)
}

/**
 * What a planned length becomes: longer or shorter by the smallest of three shares of it, rounded to whole minutes: that of all turns
 * of its kind, the one that most of them reached, and that of the turns of this length alone.
 */
function lengthAfter(from: Duration, turns: readonly Turn[]): Duration {
  const all = shareOf(turns)
  const side = Math.sign(all)
  const own = side * shareOf(turns.filter(({ planned }) => planned === from))
  const share = Math.min(side * all, side * shareOfMost(turns, side), Math.max(0, own))
  return from + side * Math.round((from * share) / MINUTE) * MINUTE
}

function percentOf(share: number): number {
  return Math.round(share * 100)
}

/** What the turns of a kind propose; null where they are too few, or ran as planned, or nearly. */
function proposalOf(kind: Kind, turns: readonly Turn[]): Proposal | null {
  if (turns.length < ENOUGH) return null
  const share = shareOf(turns)
  const lengths = [...new Set(turns.map(({ planned }) => planned))]
    .toSorted((a, b) => a - b)
    .map((from) => ({ from, to: lengthAfter(from, turns) }))
    // Nothing is planned to take no time at all.
    .filter(({ from, to }) => to !== from && to >= MINUTE)
  if (lengths.length === 0) return null
  return {
    kind,
    lengths,
    turns: turns.length,
    planned: sum(turns, 'planned'),
    used: sum(turns, 'used'),
    percent: percentOf(share),
    most: percentOf(shareOfMost(turns, Math.sign(share))),
  }
}

/** What ended shows propose, by what they show (T5); rehearsals say nothing beside shows that were held. */
export function nextTimeOf(reports: readonly Learnable[]): NextTime {
  const held = reports.filter(({ rehearsal }) => !rehearsal)
  const counted = held.length === 0 ? reports : held
  const rows = counted.flatMap((facts) => facts.rows.map(rowShown).filter(counts))
  const proposals = Kind.options.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    const found = proposalOf(
      kind,
      own.map((row) => ({ planned: row.planned, used: row.used })),
    )
    return found === null ? [] : [found]
  })
  return { shows: counted.map(({ show }) => show), proposals }
}

/** Those of the proposals that change something in an agenda, with the lengths that there are in it. */
export function proposalsFor(agenda: Agenda, proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.flatMap((proposal) => {
    const lengths = proposal.lengths.filter(
      (length) => lengthenedBy(agenda, [{ kind: proposal.kind, lengths: [length] }]) !== 0,
    )
    return lengths.length === 0 ? [] : [{ ...proposal, lengths }]
  })
}
