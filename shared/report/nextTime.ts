import { z } from 'zod'
import type { ShowId } from '../agenda/ids.ts'
import { type Agenda, Kind } from '../agenda/model.ts'
import { NewLengths, totalLengthChange } from '../agenda/newLengths.ts'
import { type Duration, MINUTE } from '../time/instant.ts'
import { displayedRow } from './displayedFacts.ts'
import { ReportFacts, type ReportRow } from './report.ts'

/** A proposal for the planned lengths of a kind of item. `turns`, `planned` and `used` (ms) describe the turns that it is based on. */
export const Proposal = NewLengths.extend({
  turns: z.int().min(1),
  planned: z.int().min(0),
  used: z.int().min(0),
  /** The percentage by which all turns together exceeded the plan (negative: stayed below), and the percentage that most of them exceeded. */
  percent: z.int(),
  most: z.int(),
})
export type Proposal = z.infer<typeof Proposal>

/** The shows that count, and a proposal for each kind that has one. */
export type NextTime = {
  readonly shows: readonly ShowId[]
  readonly proposals: readonly Proposal[]
}

/** The facts of an ended show that proposals are based on. */
export const LearnableFacts = ReportFacts.pick({ show: true, rehearsal: true, rows: true })
export type LearnableFacts = Readonly<z.infer<typeof LearnableFacts>>

/** Returns the facts that proposals are based on, without texts. */
export function learnableFacts({ show, rehearsal, rows }: ReportFacts): LearnableFacts {
  return { show, rehearsal, rows: rows.map((row) => ({ ...row, title: null, remark: null })) }
}

/** The number of turns of a kind that a proposal needs. */
const MIN_TURNS = 3

type Turn = { readonly planned: Duration; readonly used: Duration }

/** Returns whether a row counts: it ran to its end, had a planned length, and was allotted no less. Breaks and items that last until a clock time do not count. */
function isCounted(row: ReportRow): boolean {
  const { kind, fate, planned, allotted, until } = row
  const isEligible = kind !== 'break' && until === null
  return isEligible && fate === 'done' && planned > 0 && allotted >= planned
}

function sum(turns: readonly Turn[], field: keyof Turn): Duration {
  return turns.reduce((total, turn) => total + turn[field], 0)
}

/** Returns the share by which all turns together exceeded their plan (negative: under). */
function shareOf(turns: readonly Turn[]): number {
  return sum(turns, 'used') / sum(turns, 'planned') - 1
}

/** Returns the share that more than half of the turns each reached on one side of the plan (1: over, -1: under); 0 if fewer did. */
function shareOfMost(turns: readonly Turn[], side: number): number {
  const reached = turns.map((turn) => side * shareOf([turn])).toSorted((a, b) => b - a)
  return side * Math.max(0, reached[Math.floor(turns.length / 2)] ?? 0)
}

/**
 * Returns the new length for a planned one. It changes by the smallest of three shares, rounded to whole minutes: the share of
 * all turns, the share that most of them reached, and the share of turns of this length.
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

/** Returns the proposal for a kind; null if there are too few turns, or they ran almost as planned. */
function proposalOf(kind: Kind, turns: readonly Turn[]): Proposal | null {
  if (turns.length < MIN_TURNS) return null
  const share = shareOf(turns)
  const lengths = [...new Set(turns.map(({ planned }) => planned))]
    .toSorted((a, b) => a - b)
    .map((from) => ({ from, to: lengthAfter(from, turns) }))
    // No proposal is shorter than a minute.
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

/** Returns the proposals of ended shows, from the displayed lengths (T5). Rehearsals count only if there is no real show. */
export function nextTimeOf(reports: readonly LearnableFacts[]): NextTime {
  const realShows = reports.filter(({ rehearsal }) => !rehearsal)
  const counted = realShows.length === 0 ? reports : realShows
  const rows = counted.flatMap((facts) => facts.rows.map(displayedRow).filter(isCounted))
  const proposals = Kind.options.flatMap((kind) => {
    const turns = rows.filter((row) => row.kind === kind)
    return proposalOf(kind, turns) ?? []
  })
  return { shows: counted.map(({ show }) => show), proposals }
}

/** Returns the proposals that change something in an agenda, with the lengths that occur in it. */
export function proposalsFor(agenda: Agenda, proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.flatMap((proposal) => {
    const lengths = proposal.lengths.filter(
      (length) => totalLengthChange(agenda, [{ kind: proposal.kind, lengths: [length] }]) !== 0,
    )
    return lengths.length === 0 ? [] : [{ ...proposal, lengths }]
  })
}
