import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import './floating.css'

/** The distance of the floating part to its field and to the edge of the window, in px. */
const GAP = 4

/** Places `part` below `field`, or above it if there is more room, completely inside the visible window. */
function place(part: HTMLElement, field: Element): void {
  const { visualViewport: seen } = window
  const [left, top] = [seen?.offsetLeft ?? 0, seen?.offsetTop ?? 0]
  const right = left + (seen?.width ?? document.documentElement.clientWidth)
  const bottom = top + (seen?.height ?? window.innerHeight)
  const at = field.getBoundingClientRect()
  part.style.minWidth = `max(200px, ${at.width}px)`
  part.style.maxWidth = `${right - left - 2 * GAP}px`
  part.style.maxHeight = ''
  const [above, below] = [at.top - top - 2 * GAP, bottom - at.bottom - 2 * GAP]
  const isAbove = part.offsetHeight > below && above > below
  part.style.maxHeight = `${isAbove ? above : below}px`
  const y = isAbove ? at.top - GAP - part.offsetHeight : at.bottom + GAP
  const x = Math.max(left + GAP, Math.min(at.left, right - GAP - part.offsetWidth))
  Object.assign(part.style, { top: `${y}px`, left: `${x}px` })
}

/** Floats beside its field, above everything else; neither the window nor a scrolling parent cuts it. */
export function FloatingAt(props: Omit<ComponentProps<'div'>, 'className'>) {
  const own = useRef<HTMLDivElement>(null)
  // After every render, because its content may have another size.
  useLayoutEffect(() => {
    const part = own.current
    const field = part?.parentElement?.querySelector('input')
    // Without support for popovers, the style sheet places it.
    if (!(part && field) || !('showPopover' in part)) return
    part.popover = 'manual'
    if (!part.matches(':popover-open')) part.showPopover()
    const follow = () => place(part, field)
    follow()
    part.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    const targets: readonly EventTarget[] = [window, window.visualViewport ?? window]
    const each = (does: 'addEventListener' | 'removeEventListener') => {
      for (const target of targets)
        for (const type of ['scroll', 'resize']) target[does](type, follow, true)
    }
    each('addEventListener')
    return () => each('removeEventListener')
  })
  return <div {...props} ref={own} className="ui-menu ui-floating" />
}
