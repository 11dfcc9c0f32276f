import type { LoggedEvent } from '../access/log/lines.ts'
import type { ItemId } from '../agenda/ids.ts'
import { same } from '../agenda/same.ts'
import type { Position } from '../run/state.ts'
import type { Instant } from '../time/instant.ts'
import { stretchesUntil, withCorrectedTurnStart } from './correctedTurnStart.ts'

/** The kind of a stretch: an item, a pause in one, between two items, or closed between an end and a reopening. */
export type StretchKind = 'item' | 'pause' | 'standby' | 'closed'

/** A past stretch of a run; `item` is null if none was live or paused. */
export type Stretch = {
  readonly of: StretchKind
  readonly item: ItemId | null
  readonly from: Instant
  readonly to: Instant
}

/** A linked list of stretches, the newest first: positions share their past instead of copying it. */
type Chain = { readonly stretch: Stretch; readonly before: Chain } | null

/** Returns the stretch that began with a position; null before Start. */
function openStretch(position: Position): Omit<Stretch, 'to'> | null {
  switch (position.status) {
    case 'planned':
      return null
    case 'standby':
      return { of: 'standby', item: null, from: position.since }
    case 'live':
      return { of: 'item', item: position.item, from: position.watch.runningSince }
    case 'paused':
      return { of: 'pause', item: position.item, from: position.since }
    case 'ended':
      return { of: 'closed', item: null, from: position.at }
  }
}

function append(before: Chain, stretches: readonly Stretch[]): Chain {
  return stretches
    .filter(({ from, to }) => to > from)
    .reduce((chain: Chain, stretch) => ({ stretch, before: chain }), before)
}

function toList(chain: Chain): readonly Stretch[] {
  const found: Stretch[] = []
  for (let link = chain; link !== null; link = link.before) found.push(link.stretch)
  return found.reverse()
}

/**
 * The stretches of a run, from its log. After an undone move the run continues from its earlier position, as if the move never
 * happened (R8c). A rehearsal that begins again starts a new run (R12).
 */
export class RunHistory {
  #chain: Chain = null
  /** The positions that the run has had, each with the stretches before it. */
  #past: { readonly position: Position; readonly chain: Chain }[] = []

  take({ envelope: { event, at }, before, after }: LoggedEvent): void {
    if (event.type === 'runBegun') {
      this.#chain = null
      this.#past = []
      return
    }
    const [old, current] = [before.run.position, after.run.position]
    if (old === current) return
    if (event.type === 'positionRestored') this.#chain = this.#chainBefore(current)
    else if (event.type === 'beganSet')
      this.#chain = append(null, withCorrectedTurnStart(toList(this.#chain), old, current))
    else {
      const open = openStretch(old)
      this.#chain = open === null ? null : append(this.#chain, [{ ...open, to: at }])
    }
    this.#past.push({ position: current, chain: this.#chain })
  }

  /** Returns all stretches up to `now`; the current one ends there. */
  stretches(now: Instant, position: Position): readonly Stretch[] {
    const open = openStretch(position)
    return open === null ? [] : toList(append(this.#chain, [{ ...open, to: now }]))
  }

  /** Returns the stretches before a restored position. If the run never had this position, as in old logs, returns the stretches before its start. */
  #chainBefore(position: Position): Chain {
    const known = this.#past.findLast((one) => same(one.position, position))
    if (known !== undefined) return known.chain
    const open = openStretch(position)
    return open === null ? null : append(null, stretchesUntil(toList(this.#chain), open.from))
  }
}
