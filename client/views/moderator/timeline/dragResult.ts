import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import { landingOf, shownStart } from '../../../../shared/timing/landing.ts'
import type { Moment } from '../../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../../shared/timing/row.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import { type Lane, runLane } from '../../../../shared/timing/timelinePicture.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { previewDecision, showAfter } from '../../../ui/acts/previewDecision.ts'
import { type PointerDrag, usePointerDrag } from '../../../ui/controls/usePointerDrag.ts'
import { type ConsoleContext, refusalOf } from '../context/consoleContext.ts'
import { rounded } from './pictureAt.ts'

/** An item whose end is dragged: its allotted time when the drag began, and its new length, in ms. */
export type DraggedEnd = { readonly item: ItemId; readonly was: Duration; readonly to: Duration }

/** Returns the command of a release: the new length, with the length that was displayed before (R5). */
function lengthCommand({ item, was, to }: DraggedEnd): CommandOf<'editLength'> {
  return { type: 'editLength', item, length: to, was }
}

/** Returns the length of an item after a drag, in whole or half minutes, at least 0. */
function lengthAt(was: Duration, by: Duration, halves: boolean): Duration {
  const step = halves ? MINUTE / 2 : MINUTE
  return Math.max(0, Math.round((was + by) / step) * step)
}

function followerOf({ rows }: Timeline, item: ItemId): Row | null {
  const index = rows.findIndex((row) => row.item.id === item)
  return rows.find(({ projected }, other) => other > index && projected !== null) ?? null
}

/** Returns a lane from the block before the item on: earlier blocks do not change and are not drawn twice. */
function laneFrom({ blocks, dropped }: Lane, item: ItemId): Lane {
  const index = blocks.findIndex((block) => block.item === item)
  return { blocks: blocks.slice(Math.max(0, index - 1)), dropped }
}

function leastOf(context: ConsoleContext, { item, to }: DraggedEnd): Duration | null {
  const { published } = context.show
  const found = published === null ? null : findItem(published.agenda, item)
  const least = found?.item.slimming?.least ?? found?.item.planned ?? 0
  return to < least ? least : null
}

/** Returns the result of releasing an item's end at a moment; null if the show would refuse it. */
export function dragResult(context: ConsoleContext, before: Moment, dragged: DraggedEnd) {
  const { item } = dragged
  const { now } = before
  const isUnchanged = dragged.to === dragged.was
  const decision = previewDecision({ ...context, now }, lengthCommand(dragged))
  if (!isUnchanged && !decision.ok) return null
  const state =
    isUnchanged || !decision.ok ? context.show : showAfter({ ...context, now }, decision.events)
  const line = timeline(state, now)
  if (line === null) return null
  const nextAfter = followerOf(line, item)
  const nextBefore = followerOf(before.line, item)
  return {
    lane: rounded(laneFrom(runLane(line, before.landing.stop), item)),
    /** The next item and its start, before and now; null if no item follows. */
    next: nextAfter &&
      nextBefore && {
        item: nextAfter.item.id,
        was: shownStart(before.line, nextBefore),
        at: shownStart(line, nextAfter),
      },
    landed: before.landing,
    lands: landingOf(state, line),
    /** Its shortest length, in ms, if it would have less; else null (P3). */
    belowLeast: isUnchanged ? null : leastOf(context, dragged),
  }
}

export type DragResult = NonNullable<ReturnType<typeof dragResult>>

/** The end of an item at the start of its drag: the pointer's position in px, and the ms of one px. */
export type Grip = {
  readonly item: ItemId
  readonly was: Duration
  readonly x: number
  readonly msPerPx: number
}

/** Returns the item with its length at the place of the pointer; Shift sets half minutes. */
function draggedAt({ key, x, shift }: PointerDrag<Grip>): DraggedEnd {
  const { item, was, x: from, msPerPx } = key
  return { item, was, to: lengthAt(was, (x - from) * msPerPx, shift) }
}

/** Drags the end of an item: a release sets the new length, and states the length displayed before; Esc cancels. */
export function useDragging(context: ConsoleContext) {
  const live = useLive()
  const { drag, press } = usePointerDrag<Grip>({
    drop: (drop) => {
      const dragged = draggedAt(drop)
      if (dragged.to === dragged.was) return
      const command = lengthCommand(dragged)
      const refusal = refusalOf(context, command)
      if (refusal === null) live.give(command)
      else live.refuse(command, refusal)
    },
  })
  return { dragged: drag && draggedAt(drag), grab: press }
}
