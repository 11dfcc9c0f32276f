import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import './floating.css'

/** The room between the field and what floats at it, and from there to the window's edge, in px. */
const GAP = 4

/** Places `part` below `field`, above it where there is more room, whole inside what is seen of the window. */
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

/** Floats at the field beside it, over everything else and never cut by the window or by what scrolls around it. */
export function FloatingAt({ className = '', ...props }: ComponentProps<'div'>) {
  const own = useRef<HTMLDivElement>(null)
  // After every render, as what it holds may be wider or higher by then.
  useLayoutEffect(() => {
    const part = own.current
    const field = part?.parentElement?.querySelector('input')
    // Browsers without popovers keep it where the style sheet has it.
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
  return <div {...props} ref={own} className={`ui-menu ui-floating ${className}`} />
}
