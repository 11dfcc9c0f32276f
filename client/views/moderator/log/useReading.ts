import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ConsoleContext } from '../context/consoleContext.ts'
import type { LogBook } from './logBook.ts'
import { logRows } from './logRows.ts'
import { isFound, type RowText, useRowTexts } from './useRowTexts.ts'

/** So many rows render at first, and so many more each time the reader reaches the end. */
const DRAWN = 200

/** The distance that counts as being at the newest row, and at which more rows render before the end, in px. */
const AT_TOP = 2
const NEAR_END = 400

/** The log as shown: while a reader is away from the newest row, nothing changes. */
export type Reading = {
  readonly rows: readonly RowText[]
  /** The number of new rows since the reader left the newest. */
  readonly fresh: number
  /** Whether there are more rows to render or to load. */
  readonly more: boolean
  readonly showMore: () => void
  readonly scrolled: (list: HTMLElement) => void
  /** Shows everything new. */
  readonly release: () => void
}

/** Returns the rows of the log that match a search. */
export function useReading(context: ConsoleContext, book: LogBook, query: string): Reading {
  const state = useStore(book.store)
  const text = useRowTexts(context)
  const [until, hold] = useState<number | null>(null)
  const [drawn, draw] = useState(DRAWN)
  useEffect(() => book.follow(), [book])
  const { from, failed } = state
  // A search loads the whole log.
  useEffect(() => {
    if (query !== '' && from !== null && from > 0 && !failed) book.readBack()
  }, [query, from, failed, book])
  const found = (till: number | null) =>
    logRows(state, till)
      .map(text)
      .filter((row) => query === '' || isFound(row, query))
  const all = found(until)
  const more = all.length > drawn || (from !== null && from > 0)
  const showMore = () => {
    draw(drawn + DRAWN)
    if (all.length <= drawn + DRAWN) book.readBack()
  }
  return {
    rows: all.slice(0, drawn),
    more,
    showMore,
    fresh: until === null ? 0 : found(null).length - all.length,
    release: () => hold(null),
    scrolled: ({ scrollTop, scrollHeight, clientHeight }) => {
      if (scrollTop <= AT_TOP) hold(null)
      else if (until === null) hold(state.batch)
      if (more && !failed && scrollHeight - scrollTop - clientHeight < NEAR_END) showMore()
    },
  }
}
