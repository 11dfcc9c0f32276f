import type { LoggedEvent } from '../access/log/lines.ts'
import type { ItemId } from '../agenda/ids.ts'
import type { Position } from '../run/state.ts'
import type { Instant } from '../time/instant.ts'
import { until, withTurnStart } from './restretch.ts'

/** What a stretch of a run was: an item's, a pause in one, between two items, or closed between an end and a reopening. */
export type StretchKind = 'item' | 'pause' | 'standby' | 'closed'

/** A stretch of a run that is over; `item` is the one that was on, or paused, else null. */
export type Stretch = {
  readonly of: StretchKind
  readonly item: ItemId | null
  readonly from: Instant
  readonly to: Instant
}

/** Stretches one behind the other, the newest first, so that what went before is shared and not copied. */
type Chain = { readonly stretch: Stretch; readonly before: Chain } | null

/** Since when a position stands, and what the time since then is; null before Start. */
function openOf(position: Position): Omit<Stretch, 'to'> | null {
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

/** A key that two positions share exactly when they are equal. */
function keyOf(position: Position): string {
  const flat = Object.entries(position).map(([key, value]) => {
    const inner: unknown = value
    return typeof inner === 'object' && inner !== null
      ? `${key} ${Object.entries(inner).toSorted().join(' ')}`
      : `${key} ${String(inner)}`
  })
  return flat.toSorted().join(', ')
}

function chained(before: Chain, stretches: readonly Stretch[]): Chain {
  return stretches
    .filter(({ from, to }) => to > from)
    .reduce((chain: Chain, stretch) => ({ stretch, before: chain }), before)
}

function listed(chain: Chain): readonly Stretch[] {
  const found: Stretch[] = []
  for (let link = chain; link !== null; link = link.before) found.push(link.stretch)
  return found.reverse()
}

/**
 * How a run went, stretch by stretch, from its log. A move that was undone counts as if it had never been: the run goes on from
 * what it was when it stood there before (R8c). A rehearsal that begins again begins here too (R12).
 */
export class Trail {
  #chain: Chain = null
  /** What had gone before each position when the run came to stand there. */
  #known = new Map<string, Chain>()

  take({ envelope: { event, at }, before, after }: LoggedEvent): void {
    if (event.type === 'runBegun') {
      this.#chain = null
      this.#known = new Map()
      return
    }
    const [was, is] = [before.run.position, after.run.position]
    if (was === is) return
    if (event.type === 'positionRestored') this.#chain = this.#restored(is)
    else if (event.type === 'beganSet')
      this.#chain = chained(null, withTurnStart(this.#stretches(), was, is))
    else {
      const open = openOf(was)
      this.#chain = open === null ? null : chained(this.#chain, [{ ...open, to: at }])
    }
    this.#known.set(keyOf(is), this.#chain)
  }

  /** Everything up to `now`, by where the run stands. */
  upTo(now: Instant, position: Position): readonly Stretch[] {
    const open = openOf(position)
    return open === null ? [] : listed(chained(this.#chain, [{ ...open, to: now }]))
  }

  #stretches(): readonly Stretch[] {
    return listed(this.#chain)
  }

  /** What went before a position that is put back; where it never stood, as in a log from before positions were kept whole, what lies before its time. */
  #restored(position: Position): Chain {
    const known = this.#known.get(keyOf(position))
    if (known !== undefined) return known
    const open = openOf(position)
    return open === null ? null : chained(null, until(this.#stretches(), open.from))
  }
}
