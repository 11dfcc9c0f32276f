import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import { landing, shownStart } from '../../../../shared/timing/landing.ts'
import type { Moment } from '../../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../../shared/timing/row.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import { type Lane, runLane } from '../../../../shared/timing/timelinePicture.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { previewDecision, showAfter } from '../../../ui/acts/previewDecision.ts'
import { type PointerDrag, usePointerDrag } from '../../../ui/controls/usePointerDrag.ts'
import { type ConsoleContext, refusalOf } from '../context/consoleContext.ts'
import { rounded } from './pictureAt.ts'

/** An item whose end is dragged: what it was allotted when it was taken hold of, and what it would be, in ms. */
export type Dragged = { readonly item: ItemId; readonly was: Duration; readonly to: Duration }

/** What letting go gives: its new length, stated against the one that was seen (R5). */
function lengthCommand({ item, was, to }: Dragged): CommandOf<'editLength'> {
  return { type: 'editLength', item, length: to, was }
}

/** Where the end of an item is dragged to, as its length in whole minutes, or half ones where that is asked for; never below none. */
function draggedTo(was: Duration, by: Duration, halves: boolean): Duration {
  const step = halves ? MINUTE / 2 : MINUTE
  return Math.max(0, Math.round((was + by) / step) * step)
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
export function dragResult(context: ConsoleContext, before: Moment, dragged: Dragged) {
  const { item } = dragged
  const { now } = before
  const same = dragged.to === dragged.was
  const decision = previewDecision({ ...context, now }, lengthCommand(dragged))
  if (!same && !decision.ok) return null
  const state =
    same || !decision.ok ? context.show : showAfter({ ...context, now }, decision.events)
  const line = timeline(state, now)
  if (line === null) return null
  const follows = followerOf(line, item)
  const was = followerOf(before.line, item)
  return {
    lane: rounded(tailOf(runLane(line, before.lands.stop), item)),
    /** The item after it, and when that begins; null if none does. */
    next: follows &&
      was && {
        item: follows.item.id,
        was: shownStart(before.line, was),
        at: shownStart(line, follows),
      },
    landed: before.lands,
    lands: landing(state, line),
    /** Its shortest length, in ms, if it would have less; else null (P3). */
    belowLeast: same ? null : leastOf(context, dragged),
  }
}

export type DragResult = NonNullable<ReturnType<typeof dragResult>>

/** The item's end that is dragged, from where (px), on an axis of so many ms a px. */
export type Grip = {
  readonly item: ItemId
  readonly was: Duration
  readonly x: number
  readonly msPerPx: number
}

/** Returns the item with its length at the place of the pointer; Shift sets half minutes. */
function draggedBy({ key, x, shift }: PointerDrag<Grip>): Dragged {
  const { item, was, x: from, msPerPx } = key
  return { item, was, to: draggedTo(was, (x - from) * msPerPx, shift) }
}

/** Drags the end of an item: releasing it sets the new length against the one seen; Esc cancels. */
export function useDragging(context: ConsoleContext) {
  const live = useLive()
  const { drag, press } = usePointerDrag<Grip>({
    drop: (drop) => {
      const dragged = draggedBy(drop)
      if (dragged.to === dragged.was) return
      const command = lengthCommand(dragged)
      const refusal = refusalOf(context, command)
      if (refusal === null) live.give(command)
      else live.refuse(command, refusal)
    },
  })
  return { dragged: drag && draggedBy(drag), grab: press }
}
