import { useEffect, useState } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Duration } from '../../../../shared/time/instant.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { showRefusal } from '../context/showRefusal.ts'
import { type Dragged, draggedTo, dragRefusal, lengthCommand } from './dragResult.ts'

/** The item's end that is dragged, from where (px), on an axis of so many ms a px. */
export type Grip = {
  readonly item: ItemId
  readonly was: Duration
  readonly x: number
  readonly msPerPx: number
}

/** Where the pointer is, and whether half minutes are set. */
type At = { readonly x: number; readonly halves: boolean }

const lengthOf = ({ was, x: from, msPerPx }: Grip, { x, halves }: At) =>
  draggedTo(was, (x - from) * msPerPx, halves)

/** Follows the pointer and Esc during a drag; the preview changes once a frame. */
function follow(grip: Grip, look: (to: Duration) => void, end: (to: Duration | null) => void) {
  let at: At = { x: grip.x, halves: false }
  let frame: number | null = null
  const draw = () => {
    frame = null
    look(lengthOf(grip, at))
  }
  const move = ({ clientX, shiftKey }: PointerEvent) => {
    at = { x: clientX, halves: shiftKey }
    frame ??= requestAnimationFrame(draw)
  }
  const up = ({ clientX, shiftKey }: PointerEvent) =>
    end(lengthOf(grip, { x: clientX, halves: shiftKey }))
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

/** Drags the end of an item: releasing it sets the new length against the one seen; Esc cancels. */
export function useDragging(context: ConsoleContext): {
  readonly dragged: Dragged | null
  readonly grab: (grip: Grip) => void
} {
  const live = useLive()
  const [grip, setGrip] = useState<Grip | null>(null)
  const [to, look] = useState<Duration | null>(null)
  const release = useSteady((dragged: Dragged) => {
    if (dragged.to === dragged.was) return
    const refusal = dragRefusal(context, dragged)
    if (refusal === null) live.give(lengthCommand(dragged))
    else showRefusal(live, lengthCommand(dragged), refusal)
  })
  useEffect(() => {
    if (grip === null) return
    return follow(grip, look, (end) => {
      setGrip(null)
      look(null)
      if (end !== null) release({ item: grip.item, was: grip.was, to: end })
    })
  }, [grip, release])
  const dragged = grip && { item: grip.item, was: grip.was, to: to ?? grip.was }
  return { dragged, grab: setGrip }
}
