import type { Pointed, Ties } from './model/ties.ts'
import { litBy } from './model/ties.ts'
import type { Pane } from './PaneSwitch.tsx'

/** What to bring into view on the other side: the pane it is in, and how it is found there. */
export type Target = { readonly side: Pane; readonly selector: string }

function first<T>(set: ReadonlySet<T>): T | undefined {
  return [...set][0]
}

/** Where the other side of something is: a line leads to its finding, else to its item; those lead to their line. */
export function otherSide(pointed: Pointed, ties: Ties): Target | null {
  const lit = litBy(pointed, ties)
  if (pointed?.at === 'line') {
    const finding = first(lit.findings)
    if (finding !== undefined) return { side: 'got', selector: `[data-finding="${finding}"]` }
    const place = first(lit.places)
    return place === undefined ? null : { side: 'got', selector: `[data-place="${place}"]` }
  }
  const line = first(lit.lines)
  return line === undefined ? null : { side: 'source', selector: `[data-lines~="${line}"]` }
}

/** Brings it into view, once its pane is shown. */
export function showIn(part: HTMLElement | null, { selector }: Target): void {
  requestAnimationFrame(() => part?.querySelector(selector)?.scrollIntoView({ block: 'center' }))
}
