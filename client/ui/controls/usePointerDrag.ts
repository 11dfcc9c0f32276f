import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useStableCallback } from './useStableCallback.ts'

/** The dragged thing, the position of the pointer in px of the viewport, and whether Shift is pressed. */
export type PointerDrag<K> = {
  readonly key: K
  readonly x: number
  readonly y: number
  readonly shift: boolean
}

/** A press becomes a drag when the pointer has moved this far, in px. */
const DRAG_DISTANCE = 5

/** How long a finger must rest before it drags, in ms, and how far it may move meanwhile, in px. */
const REST_TIME = 350
const REST_DISTANCE = 8

/** A drag scrolls if it is this near to an edge, as a fraction of the height; and the px per frame. */
const SCROLL_ZONE = 0.1
const SCROLL_STEP = 8

/** Scrolls while the pointer stays near an edge, and reports each step, until the returned function is called. */
function scrollNear(list: HTMLElement | null, y: () => number, onScroll: () => void): () => void {
  if (list === null) return () => undefined
  const step = () => {
    const { top, height } = list.getBoundingClientRect()
    const at = (y() - top) / height
    const by = at < SCROLL_ZONE ? -SCROLL_STEP : at > 1 - SCROLL_ZONE ? SCROLL_STEP : 0
    if (by !== 0) {
      list.scrollTop += by
      onScroll()
    }
    frame = requestAnimationFrame(step)
  }
  let frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)
}

/** Returns the next state of a press after this distance: a drag, or the end of the press if a finger had to rest first. */
function afterMove(distance: number, mustRest: boolean): 'start' | 'end' | 'press' {
  if (distance < (mustRest ? REST_DISTANCE : DRAG_DISTANCE)) return 'press'
  return mustRest ? 'end' : 'start'
}

/** Ignores the click that a browser sends after a drag. */
function ignoreClick(): void {
  const stop = (event: Event) => event.stopPropagation()
  window.addEventListener('click', stop, true)
  setTimeout(() => window.removeEventListener('click', stop, true))
}

/** Prevents a list from scrolling under a dragging finger. Only listeners that existed before the press can do this. */
function usePreventScroll(
  list: RefObject<HTMLElement | null> | undefined,
  isDragging: RefObject<boolean>,
): void {
  useEffect(() => {
    const element = list?.current
    const prevent = (event: TouchEvent) => {
      if (isDragging.current) event.preventDefault()
    }
    element?.addEventListener('touchmove', prevent, { passive: false })
    return () => element?.removeEventListener('touchmove', prevent)
  }, [list, isDragging])
}

type DragOptions<K> = {
  /** The part that scrolls during a drag, if any. */
  readonly scroller?: RefObject<HTMLElement | null>
  readonly drop: (drag: PointerDrag<K>) => void
  /** Called when a finger rested and was lifted without moving. If set, a finger must rest before it drags, so that lists can scroll. */
  readonly rest?: (key: K) => void
}

/** Follows a pressed pointer: it drags after it has moved, and drops on release; Esc cancels. */
export function usePointerDrag<K>({ scroller, drop, rest }: DragOptions<K>) {
  const [drag, setDrag] = useState<PointerDrag<K> | null>(null)
  const isDragging = useRef(false)
  const finish = useRef<(() => void) | null>(null)
  const onDrop = useStableCallback(drop)
  const onRest = useStableCallback((key: K) => rest?.(key))
  usePreventScroll(scroller, isDragging)
  useEffect(() => () => finish.current?.(), [])

  const press = (key: K, { pointerType, clientX, clientY, shiftKey }: PointerEvent) => {
    finish.current?.()
    const mustRest = pointerType === 'touch' && rest !== undefined
    let at: PointerDrag<K> = { key, x: clientX, y: clientY, shift: shiftKey }
    let distance = 0
    let stopScroll: (() => void) | null = null
    const start = () => {
      isDragging.current = true
      setDrag(at)
      stopScroll = scrollNear(
        scroller?.current ?? null,
        () => at.y,
        () => setDrag({ ...at }),
      )
    }
    const timer = mustRest ? setTimeout(start, REST_TIME) : undefined
    const move = (event: globalThis.PointerEvent) => {
      at = { key, x: event.clientX, y: event.clientY, shift: event.shiftKey }
      distance = Math.max(distance, Math.hypot(at.x - clientX, at.y - clientY))
      const next = isDragging.current ? 'drag' : afterMove(distance, mustRest)
      if (next === 'drag') setDrag(at)
      if (next === 'start') start()
      if (next === 'end') end()
    }
    const end = () => {
      clearTimeout(timer)
      stopScroll?.()
      finish.current = null
      isDragging.current = false
      setDrag(null)
      for (const [type, listener] of listeners) window.removeEventListener(type, listener, true)
    }
    const release = () => {
      const wasDragging = isDragging.current
      end()
      if (!wasDragging) return
      ignoreClick()
      if (mustRest && distance < REST_DISTANCE) onRest(key)
      else onDrop(at)
    }
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Meanwhile the screen's own Esc does nothing.
      event.preventDefault()
      end()
    }
    const listeners = [
      ['pointermove', move],
      ['pointerup', release],
      ['pointercancel', end],
      ['keydown', cancel],
    ] as const as readonly (readonly [string, (event: Event) => void])[]
    for (const [type, listener] of listeners) window.addEventListener(type, listener, true)
    finish.current = end
  }
  return { drag, press }
}
