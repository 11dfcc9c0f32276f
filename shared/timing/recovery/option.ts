import type { ItemId, PersonId } from '../../agenda/ids.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import type { Coming, ComingRow } from './coming.ts'
import { type Choice, HALF_MINUTE, missedBy, outcomeOf, pastStops } from './outcome.ts'
import { isProtected, mostTakable, shareOf } from './timeLimits.ts'

/** What an option does, the mildest first (V2): shorten, drop, move the stop, ask those who are protected; or give back time that was won (V4). */
export type OptionKind = 'cuts' | 'drops' | 'stop' | 'asking' | 'givesBack'

/** One item made shorter, or longer where time is given back; lengths in ms. `asks`: it takes more than a protected item gives. */
export type Cut = {
  readonly item: ItemId
  readonly from: Duration
  readonly to: Duration
  readonly asks: boolean
}

/** One way to land, with what comes of it. */
export type Option = {
  readonly kind: OptionKind
  readonly cuts: readonly Cut[]
  readonly drops: readonly ItemId[]
  readonly restores: readonly ItemId[]
  readonly stop: { readonly was: Instant; readonly to: Instant } | null
  /** When the last item ends then. */
  readonly end: Instant
  /** By how much the hard stop, as it is then, is still missed; in ms, 0 where it is kept. */
  readonly over: Duration
  /** By how much that and the segments' own stops are missed together, in ms. */
  readonly missed: Duration
  /** Everyone whose item changes, in the agenda's order. */
  readonly people: readonly PersonId[]
  /** The item with people that loses the largest share of its time, and that share, 0 to 1; null where none does. */
  readonly most: { readonly item: ItemId; readonly share: number } | null
  /** How much of breaks is lost, in ms. */
  readonly breakLost: Duration
}

function cutsOf({ rows }: Coming, { cuts, dropped }: Choice): readonly Cut[] {
  return rows.flatMap((one, at): Cut[] => {
    const taken = cuts[at] ?? 0
    if (taken === 0 || dropped[at]) return []
    const from = one.row.allotted
    const asks = isProtected(one) && taken > mostTakable(one)
    return [{ item: one.row.item.id, from, to: from - taken * HALF_MINUTE, asks }]
  })
}

function mostOf({ rows }: Coming, { cuts, dropped }: Choice): Option['most'] {
  let most: Option['most'] = null
  rows.forEach((one, at) => {
    const drops = dropped[at] && !one.dropped
    const share = drops ? 1 : shareOf(one, cuts[at] ?? 0)
    if (one.people.length > 0 && share > (most?.share ?? 0)) most = { item: one.row.item.id, share }
  })
  return most
}

/** The option that a choice is, with all that comes of it. */
export function optionOf(
  coming: Coming,
  kind: OptionKind,
  choice: Choice,
  stop: Option['stop'] = null,
): Option {
  const { rows } = coming
  const outcome = outcomeOf(coming, choice)
  const past = pastStops(coming, outcome, stop?.to ?? coming.stop)
  const isDropped = (at: number) => choice.dropped[at] === true
  const idsOf = (wanted: (one: ComingRow, at: number) => boolean) =>
    rows.filter(wanted).map(({ row }) => row.item.id)
  const touched = rows.filter(
    (one, at) => (choice.cuts[at] ?? 0) !== 0 || one.dropped !== isDropped(at),
  )
  const lost = rows.reduce((sum, one, at) => {
    if (!one.isBreak || one.dropped) return sum
    return sum + (isDropped(at) ? one.left : (choice.cuts[at] ?? 0) * HALF_MINUTE)
  }, 0)
  return {
    kind,
    cuts: cutsOf(coming, choice),
    drops: idsOf((one, at) => isDropped(at) && !one.dropped),
    restores: idsOf((one, at) => one.dropped && !isDropped(at)),
    stop,
    end: outcome.end,
    over: Math.max(0, past.at(-1) ?? 0),
    missed: missedBy(past),
    people: [...new Set(touched.flatMap(({ people }) => people))],
    most: mostOf(coming, choice),
    breakLost: Math.max(0, lost),
  }
}
