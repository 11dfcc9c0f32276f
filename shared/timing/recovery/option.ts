import type { ItemId, PersonId } from '../../agenda/ids.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import { isProtected, maxCut, shareOf } from './cutLimits.ts'
import { type Choice, HALF_MINUTE, lateness, outcomeOf, totalMissed } from './outcome.ts'
import type { RemainingRow, RemainingShow } from './remainingShow.ts'

/** The means of an option, the mildest first (V2): cuts, drops, a later stop, cuts of protected items; or it gives time back (V4). */
export type OptionKind = 'cuts' | 'drops' | 'stop' | 'asking' | 'givesBack'

/** A change of one item's length, in ms. `asks`: its people must agree (V1). */
export type Cut = {
  readonly item: ItemId
  readonly from: Duration
  readonly to: Duration
  readonly needsAgreement: boolean
}

/** A way to meet the stops, or to give time back, with its effects. */
export type Option = {
  readonly kind: OptionKind
  readonly cuts: readonly Cut[]
  readonly drops: readonly ItemId[]
  readonly restores: readonly ItemId[]
  readonly stop: { readonly was: Instant; readonly to: Instant } | null
  readonly end: Instant
  /** The time by which the show still ends after its hard stop, in ms. */
  readonly overrun: Duration
  /** The sum of the times by which stops are still missed, in ms. */
  readonly missed: Duration
  readonly people: readonly PersonId[]
  /** The item with people that loses the largest share of its time, 0 to 1; null if none loses any. */
  readonly largestLoss: { readonly item: ItemId; readonly share: number } | null
  /** The time that the breaks lose, in ms. */
  readonly breakLost: Duration
}

function cutsOf({ rows }: RemainingShow, { cuts, dropped }: Choice): readonly Cut[] {
  return rows.flatMap((one, at): Cut[] => {
    const taken = cuts[at] ?? 0
    if (taken === 0 || dropped[at]) return []
    const from = one.row.allotted
    const asks = isProtected(one) && taken > maxCut(one)
    return [{ item: one.row.item.id, from, to: from - taken * HALF_MINUTE, needsAgreement: asks }]
  })
}

function largestLossOf({ rows }: RemainingShow, { cuts, dropped }: Choice): Option['largestLoss'] {
  let most: Option['largestLoss'] = null
  rows.forEach((one, at) => {
    const isDrop = dropped[at] && !one.dropped
    const share = isDrop ? 1 : shareOf(one, cuts[at] ?? 0)
    if (one.people.length > 0 && share > (most?.share ?? 0)) most = { item: one.row.item.id, share }
  })
  return most
}

/** Converts a choice to an option with all its effects. */
export function optionOf(
  show: RemainingShow,
  kind: OptionKind,
  choice: Choice,
  stop: Option['stop'] = null,
): Option {
  const { rows } = show
  const outcome = outcomeOf(show, choice)
  const late = lateness(show, outcome, stop?.to ?? show.stop)
  const isDropped = (at: number) => choice.dropped[at] === true
  const idsOf = (matches: (one: RemainingRow, at: number) => boolean) =>
    rows.filter(matches).map(({ row }) => row.item.id)
  const changedRows = rows.filter(
    (one, at) => (choice.cuts[at] ?? 0) !== 0 || one.dropped !== isDropped(at),
  )
  const breakLost = rows.reduce((sum, one, at) => {
    if (!one.isBreak || one.dropped) return sum
    return sum + (isDropped(at) ? one.left : (choice.cuts[at] ?? 0) * HALF_MINUTE)
  }, 0)
  return {
    kind,
    cuts: cutsOf(show, choice),
    drops: idsOf((one, at) => isDropped(at) && !one.dropped),
    restores: idsOf((one, at) => one.dropped && !isDropped(at)),
    stop,
    end: outcome.end,
    overrun: Math.max(0, late.at(-1) ?? 0),
    missed: totalMissed(late),
    people: [...new Set(changedRows.flatMap(({ people }) => people))],
    largestLoss: largestLossOf(show, choice),
    breakLost: Math.max(0, breakLost),
  }
}
