import type { Span } from '../clock/span.ts'

const HALF_DAY = 12 * 60

function agree(difference: number, by: number, loose: boolean): boolean {
  const face = loose ? HALF_DAY : 2 * HALF_DAY
  return (((difference - by) % face) + face) % face === 0
}

/** Whether two spans are the same moments, by how many minutes their zones can be apart. */
export function sameMoments(one: Span, other: Span, apart: readonly number[]): boolean {
  return (['start', 'end'] as const).every((side) => {
    const [from, to] = [one[side], other[side]]
    if (from === null || to === null) return true
    return apart.some((by) => agree(to.minutes - from.minutes, by, !from.firm || !to.firm))
  })
}
