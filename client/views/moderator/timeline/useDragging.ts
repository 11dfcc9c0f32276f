import { useEffect, useState } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Duration } from '../../../../shared/time/instant.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { showRefusal } from '../context/showRefusal.ts'
import { type Dragged, draggedTo, lengthCommand, letGoRefusal } from './letGo.ts'

/** What was taken hold of: an item's end, at a place of the screen (px), on an axis of so many ms a px. */
export type Hold = {
  readonly item: ItemId
  readonly was: Duration
  readonly x: number
  readonly msPerPx: number
}

/** Where the pointer is, and whether half minutes are asked for. */
type At = { readonly x: number; readonly halves: boolean }

const lengthOf = ({ was, x: from, msPerPx }: Hold, { x, halves }: At) =>
  draggedTo(was, (x - from) * msPerPx, halves)

/** Hears the pointer and Esc, wherever they are, while an end is held; what is looked at changes once a frame. */
function follow(hold: Hold, look: (to: Duration) => void, end: (to: Duration | null) => void) {
  let at: At = { x: hold.x, halves: false }
  let frame: number | null = null
  const draw = () => {
    frame = null
    look(lengthOf(hold, at))
  }
  const move = ({ clientX, shiftKey }: PointerEvent) => {
    at = { x: clientX, halves: shiftKey }
    frame ??= requestAnimationFrame(draw)
  }
  const up = ({ clientX, shiftKey }: PointerEvent) =>
    end(lengthOf(hold, { x: clientX, halves: shiftKey }))
  const cancel = () => end(null)
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    end(null)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', cancel)
  window.addEventListener('keydown', key, true)
  return () => {
    if (frame !== null) cancelAnimationFrame(frame)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', cancel)
    window.removeEventListener('keydown', key, true)
  }
}

/** Dragging the end of an item: what is held now, and taking hold. Letting go gives its new length against the one seen then; Esc leaves it. */
export function useDragging(context: ConsoleContext): {
  readonly dragged: Dragged | null
  readonly take: (hold: Hold) => void
} {
  const live = useLive()
  const [hold, take] = useState<Hold | null>(null)
  const [to, look] = useState<Duration | null>(null)
  const letGo = useSteady((dragged: Dragged) => {
    if (dragged.to === dragged.was) return
    const refusal = letGoRefusal(context, dragged)
    if (refusal === null) live.give(lengthCommand(dragged))
    else showRefusal(live, lengthCommand(dragged), refusal)
  })
  useEffect(() => {
    if (hold === null) return
    return follow(hold, look, (end) => {
      take(null)
      look(null)
      if (end !== null) letGo({ item: hold.item, was: hold.was, to: end })
    })
  }, [hold, letGo])
  const dragged = hold && { item: hold.item, was: hold.was, to: to ?? hold.was }
  return { dragged, take }
}
