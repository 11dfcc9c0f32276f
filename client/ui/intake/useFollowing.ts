import { type RefObject, useEffect } from 'react'
import type { Pointed, Ties } from './model/ties.ts'
import { otherSide } from './sides.ts'

/** How long something must be pointed at before its other side comes into view, in ms. */
const RESTS = 250

function motion(): ScrollBehavior {
  return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}

/** Brings the other side of what is pointed at into view beside it, where it is out of sight. */
export function useFollowing(
  part: RefObject<HTMLElement | null>,
  pointed: Pointed,
  ties: Ties,
): void {
  useEffect(() => {
    const target = otherSide(pointed, ties)
    if (target === null) return
    const follow = () => {
      const other = part.current?.querySelector(target.selector)
      // On a phone the other side is hidden: there a press leads to it.
      if (other?.checkVisibility?.() !== true) return
      other.scrollIntoView({ block: 'nearest', behavior: motion() })
    }
    const rest = setTimeout(follow, RESTS)
    return () => clearTimeout(rest)
  }, [part, pointed, ties])
}
