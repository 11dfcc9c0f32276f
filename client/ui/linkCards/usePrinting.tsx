import { type ReactNode, useEffect, useState } from 'react'
import type { CardFor } from './cards.ts'
import { PrintSheets } from './PrintSheets.tsx'

/** Prints cards: how it is asked for, and their sheets, which are there while they print. */
export function usePrinting(): {
  readonly print: (cards: readonly CardFor[]) => void
  readonly sheets: ReactNode
} {
  const [printed, setPrinted] = useState<readonly CardFor[] | null>(null)
  // Once its sheets are there.
  useEffect(() => {
    if (printed === null) return
    window.print()
    setPrinted(null)
  }, [printed])
  return { print: setPrinted, sheets: printed === null ? null : <PrintSheets cards={printed} /> }
}
