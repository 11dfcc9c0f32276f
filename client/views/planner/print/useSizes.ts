import { type RefObject, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'

/** How high things stand at the size they are printed in, in px: each piece by its key, and what a page has room for. */
export type Sizes = {
  readonly pieces: Readonly<Record<string, number>>
  readonly page: number
  readonly opening: number
  readonly heads: number
}

const NONE: Sizes = { pieces: {}, page: 0, opening: 0, heads: 0 }

const heightOf = (found: Element | null) => found?.getBoundingClientRect().height ?? 0

function measured(galley: Element): Sizes {
  const pieces = [...galley.querySelectorAll<HTMLElement>('[data-piece]')].map(
    (piece) => [piece.dataset['piece'] ?? '', heightOf(piece)] as const,
  )
  return {
    pieces: Object.fromEntries(pieces),
    page: heightOf(galley.querySelector('.pr-body')),
    opening: heightOf(galley.querySelector('.pr-opening')),
    heads: heightOf(galley.querySelector('thead')),
  }
}

/** Renders again when faces have arrived: with them lines break elsewhere. */
function useFaces(): void {
  const [, came] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const { fonts } = document
    if (fonts === undefined) return
    fonts.addEventListener('loadingdone', came)
    return () => fonts.removeEventListener('loadingdone', came)
  }, [])
}

/** The sizes of all that stands in a galley, which is everything of a sheet on one endless page; measured after every change. */
export function useSizes(): readonly [RefObject<HTMLDivElement | null>, Sizes] {
  const galley = useRef<HTMLDivElement>(null)
  const [sizes, setSizes] = useState(NONE)
  useFaces()
  useLayoutEffect(() => {
    if (galley.current === null) return
    const found = measured(galley.current)
    // While it prints the galley is gone, and what it was holds.
    if (found.page === 0) return
    setSizes((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
  })
  return [galley, sizes]
}
