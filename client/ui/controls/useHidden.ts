import { type RefObject, useLayoutEffect, useState } from 'react'

/** Where a part that scrolls has something out of sight. */
export type Hidden = {
  readonly above: boolean
  readonly below: boolean
  readonly beside: boolean
  /** The margin that the part keeps below what is in it, in px. */
  readonly margin: number
}

const KEYS = ['above', 'below', 'beside', 'margin'] as const
const NOTHING: Hidden = { above: false, below: false, beside: false, margin: 0 }

/** As much as this may be out of sight without being missed, in px. */
const SLACK = 2

function hiddenIn(part: HTMLElement, sign: HTMLElement): Hidden {
  const { scrollTop, scrollLeft, clientHeight, clientWidth, scrollHeight, scrollWidth } = part
  // Neither the sign nor the margin at the end is anything that one would miss.
  const margin = Number.parseFloat(getComputedStyle(part).paddingBottom) || 0
  const rest = scrollHeight - sign.offsetHeight - margin - clientHeight
  const beside = scrollWidth - clientWidth > SLACK
  if (rest <= SLACK) return { ...NOTHING, beside, margin }
  return {
    above: scrollTop > SLACK,
    below: scrollTop + clientHeight < scrollHeight - margin - SLACK,
    beside: beside && scrollLeft + clientWidth < scrollWidth - SLACK,
    margin,
  }
}

/** Calls when the size of the part or of anything directly in it may have changed, and when it is scrolled. */
function watch(part: HTMLElement, tell: () => void): () => void {
  const sizes = new ResizeObserver(tell)
  const all = () => {
    sizes.disconnect()
    for (const one of [part, ...part.children]) sizes.observe(one)
  }
  const children = new MutationObserver(all)
  all()
  children.observe(part, { childList: true })
  part.addEventListener('scroll', tell, { passive: true })
  return () => {
    sizes.disconnect()
    children.disconnect()
    part.removeEventListener('scroll', tell)
  }
}

/** What is out of sight in the part of the page whose last child the sign is. */
export function useHidden(sign: RefObject<HTMLElement | null>): Hidden {
  const [hidden, set] = useState(NOTHING)
  useLayoutEffect(() => {
    const own = sign.current
    const part = own?.parentElement
    if (!(own && part) || !('ResizeObserver' in globalThis)) return
    const tell = () => {
      const now = hiddenIn(part, own)
      set((was) => {
        return KEYS.every((key) => was[key] === now[key]) ? was : now
      })
    }
    tell()
    return watch(part, tell)
  }, [sign])
  return hidden
}
