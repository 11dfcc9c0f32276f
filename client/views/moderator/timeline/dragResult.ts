import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { decide } from '../../../../shared/run/decide.ts'
import { evolve } from '../../../../shared/run/evolve.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { type Landing, landing, shownStart } from '../../../../shared/timing/landing.ts'
import type { Moment } from '../../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../../shared/timing/row.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import { type Lane, runLane } from '../../../../shared/timing/timelinePicture.ts'
import { type ConsoleContext, refusalOf } from '../context/consoleContext.ts'
import { rounded } from './pictureAt.ts'

/** An item whose end is dragged: what it was allotted when it was taken hold of, and what it would be, in ms. */
export type Dragged = { readonly item: ItemId; readonly was: Duration; readonly to: Duration }

/** What letting go would make of the show, before and after. */
export type DragResult = {
  readonly lane: Lane
  /** What follows it, and when that begins; null where nothing does. */
  readonly next: { readonly item: ItemId; readonly was: Instant; readonly at: Instant } | null
  readonly landed: Landing
  readonly lands: Landing
  /** The least that it should have, in ms, where it would have less; else null (P3). */
  readonly belowLeast: Duration | null
}

/** What letting go gives: its new length, stated against the one that was seen (R5). */
export function lengthCommand({ item, was, to }: Dragged): CommandOf<'editLength'> {
  return { type: 'editLength', item, length: to, was }
}

/** Where the end of an item is dragged to, as its length in whole minutes, or half ones where that is asked for; never below none. */
export function draggedTo(was: Duration, by: Duration, halves: boolean): Duration {
  const step = halves ? MINUTE / 2 : MINUTE
  return Math.max(0, Math.round((was + by) / step) * step)
}

/** The show as a command would leave it; null where it is refused. */
function after(
  context: ConsoleContext,
  command: CommandOf<'editLength'>,
  now: Instant,
): ShowState | null {
  const actor = { link: context.you.link, ...context.you.grant }
  const decision = decide(context.show, command, { now, wall: now, commandId: 'asked-only', actor })
  if (!decision.ok) return null
  return decision.events.reduce(
    (state, event, at) => evolve(state, { seq: context.seq + at + 1, at: now, event }),
    context.show,
  )
}

function followerOf({ rows }: Timeline, item: ItemId): Row | null {
  const at = rows.findIndex((row) => row.item.id === item)
  return rows.find(({ projected }, other) => other > at && projected !== null) ?? null
}

/** From what stands before the item on: what it leaves alone is not drawn twice. */
function tailOf({ blocks, dropped }: Lane, item: ItemId): Lane {
  const at = blocks.findIndex((block) => block.item === item)
  return { blocks: blocks.slice(Math.max(0, at - 1)), dropped }
}

function leastOf(context: ConsoleContext, { item, to }: Dragged): Duration | null {
  const { published } = context.show
  const found = published === null ? null : findItem(published.agenda, item)
  const least = found?.item.slimming?.least ?? found?.item.planned ?? 0
  return to < least ? least : null
}

/** What letting go of an item's end would make of the show as it is at a moment; null where it would be refused. */
export function dragResult(
  context: ConsoleContext,
  before: Moment,
  dragged: Dragged,
): DragResult | null {
  const { item } = dragged
  const { now } = before
  const same = dragged.to === dragged.was
  const state = same ? context.show : after(context, lengthCommand(dragged), now)
  const line = state && timeline(state, now)
  if (state === null || line === null) return null
  const follows = followerOf(line, item)
  const was = followerOf(before.line, item)
  return {
    lane: rounded(tailOf(runLane(line, before.lands.stop), item)),
    next: follows &&
      was && {
        item: follows.item.id,
        was: shownStart(before.line, was),
        at: shownStart(line, follows),
      },
    landed: before.lands,
    lands: landing(state, line),
    belowLeast: same ? null : leastOf(context, dragged),
  }
}

/** Why the end of an item cannot be let go of there; null where it can. */
export function dragRefusal(context: ConsoleContext, dragged: Dragged): Refusal | null {
  return refusalOf(context, lengthCommand(dragged))
}
