import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import './floating.css'

/** The distance of the floating part to its field and to the edge of the window, in px. */
const GAP = 4

/** Places `part` below `field`, or above it if there is more room, completely inside the visible window. */
function place(part: HTMLElement, field: Element): void {
  const { visualViewport: viewport } = window
  const [left, top] = [viewport?.offsetLeft ?? 0, viewport?.offsetTop ?? 0]
  const right = left + (viewport?.width ?? document.documentElement.clientWidth)
  const bottom = top + (viewport?.height ?? window.innerHeight)
  const box = field.getBoundingClientRect()
  part.style.minWidth = `max(200px, ${box.width}px)`
  part.style.maxWidth = `${right - left - 2 * GAP}px`
  part.style.maxHeight = ''
  const [above, below] = [box.top - top - 2 * GAP, bottom - box.bottom - 2 * GAP]
  const isAbove = part.offsetHeight > below && above > below
  part.style.maxHeight = `${isAbove ? above : below}px`
  const y = isAbove ? box.top - GAP - part.offsetHeight : box.bottom + GAP
  const x = Math.max(left + GAP, Math.min(box.left, right - GAP - part.offsetWidth))
  Object.assign(part.style, { top: `${y}px`, left: `${x}px` })
}

/** A part that floats at its field, above all other content; neither the window nor a scrolling parent cuts it. */
export function FloatingAt(props: Omit<ComponentProps<'div'>, 'className'>) {
  const ref = useRef<HTMLDivElement>(null)
  // Runs after every render, because the size of its content may change.
  useLayoutEffect(() => {
    const part = ref.current
    const field = part?.parentElement?.querySelector('input')
    // Without support for popovers, the style sheet places it.
    if (!(part && field) || !('showPopover' in part)) return
    part.popover = 'manual'
    if (!part.matches(':popover-open')) part.showPopover()
    const follow = () => place(part, field)
    follow()
    part.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    const targets: readonly EventTarget[] = [window, window.visualViewport ?? window]
    const forEachTarget = (method: 'addEventListener' | 'removeEventListener') => {
      for (const target of targets)
        for (const type of ['scroll', 'resize']) target[method](type, follow, true)
    }
    forEachTarget('addEventListener')
    return () => forEachTarget('removeEventListener')
  })
  return <div {...props} ref={ref} className="ui-menu ui-floating" />
}
