import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ConsoleContext } from '../context/consoleContext.ts'
import type { LogBook } from './logBook.ts'
import { logRows } from './logRows.ts'
import { isFound, type RowText, useRowTexts } from './useRowTexts.ts'

/** How many rows are drawn at first, and more each time that one comes to their end. */
const DRAWN = 200

/** How near the newest row still counts as being there, and how near the end more is drawn, in px. */
const AT_TOP = 2
const NEAR_END = 400

/** The log as somebody reads it: while they are away from the newest row nothing of what they see changes. */
export type Reading = {
  readonly rows: readonly RowText[]
  /** How many rows have come since one went away from the newest. */
  readonly fresh: number
  /** Whether there is more to be drawn, or to be read. */
  readonly more: boolean
  readonly showMore: () => void
  readonly scrolled: (list: HTMLElement) => void
  /** Shows everything new. */
  readonly release: () => void
}

/** Reads a book, as far as it goes with what is searched for. */
export function useReading(context: ConsoleContext, book: LogBook, query: string): Reading {
  const state = useStore(book.store)
  const text = useRowTexts(context)
  const [until, hold] = useState<number | null>(null)
  const [drawn, draw] = useState(DRAWN)
  useEffect(() => book.follow(), [book])
  const { from, failed } = state
  // Whoever searches means the whole log.
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
      else if (until === null) hold(state.heard)
      if (more && !failed && scrollHeight - scrollTop - clientHeight < NEAR_END) showMore()
    },
  }
}
