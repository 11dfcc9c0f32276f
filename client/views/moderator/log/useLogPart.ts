import { type RefObject, useRef, useState } from 'react'
import { useLive } from '../../../live/LiveContext.tsx'
import type { PaneState } from '../../../ui/layout/paneState.ts'
import { createLogBook, type LogBook } from './logBook.ts'

/** How far one press of an arrow scrolls, in px: two rows. */
const STRIDE = 56

/** The log of the console: what is loaded, and whether its pane is open. */
export type LogPart = {
  readonly book: LogBook
  readonly open: boolean
  readonly list: RefObject<HTMLElement | null>
  readonly field: RefObject<HTMLInputElement | null>
  readonly toggle: () => void
  readonly close: () => void
  /** Scrolls towards newer rows (−1) or earlier ones. */
  readonly step: (by: -1 | 1) => void
  /** Focuses the search field. */
  readonly find: () => void
}

/** Returns the log of the console. */
export function useLogPart({ open, set }: PaneState): LogPart {
  const live = useLive()
  const [book] = useState(() => createLogBook(live))
  const list = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  return {
    book,
    open,
    list,
    field,
    toggle: () => set(!open),
    close: () => set(false),
    step: (by) => list.current?.scrollBy({ top: by * STRIDE }),
    find: () => field.current?.focus(),
  }
}
