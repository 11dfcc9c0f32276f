import { type ReactNode, useEffect, useState } from 'react'
import type { CardFor } from './cards.ts'
import { PrintSheets } from './PrintSheets.tsx'

/** Prints cards. Their sheets stay until the browser has printed: some return from `print` earlier. */
export function usePrinting(): {
  readonly print: (cards: readonly CardFor[]) => void
  readonly sheets: ReactNode
} {
  const [printed, setPrinted] = useState<readonly CardFor[] | null>(null)
  // Once its sheets are there.
  useEffect(() => {
    if (printed === null) return
    const done = () => setPrinted(null)
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [printed])
  return { print: setPrinted, sheets: printed === null ? null : <PrintSheets cards={printed} /> }
}
