import { useEffect, useReducer, useRef } from 'react'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import type { You } from '../cues/cuesFor.ts'
import { type MoreChanges, nextChange } from './nextChange.ts'
import { deviceZone } from './zoneTimes.ts'

/**
 * Returns the result of `derive` for the show time (null: unknown), calculated again at each boundary that `next` returns. The
 * component renders only if the result is another value or another object.
 */
export function useDerived<T>(
  derive: (now: Instant | null) => T,
  next: (now: Instant) => Instant | null,
): T {
  const live = useLive()
  const [, rerender] = useReducer((count: number) => count + 1, 0)
  const now = live.now()
  const result = derive(now)
  useEffect(() => {
    let stop: () => void = () => undefined
    // Starts at the rendered time, so that it handles a boundary that passed before this effect.
    const watchFrom = (at: Instant | null) => {
      const due = at === null ? null : next(at)
      if (at !== null && due === null) return
      stop = live.ticks.callAt(due, check)
    }
    const check = (at: Instant | null) => {
      if (derive(at) === result) watchFrom(at)
      else rerender()
    }
    watchFrom(now)
    return () => stop()
  })
  return result
}

type Fields = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function reuseFields(before: Fields, after: Fields): Fields {
  const parts: Record<string, unknown> = {}
  let isEqual = Object.keys(before).length === Object.keys(after).length
  for (const key in after) {
    parts[key] = reuseUnchanged(before[key], after[key])
    isEqual &&= key in before && parts[key] === before[key]
  }
  return isEqual ? before : parts
}

function reuseEntries(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const parts = after.map((part, at) => reuseUnchanged(before[at], part))
  const isEqual = before.length === after.length && parts.every((part, at) => part === before[at])
  return isEqual ? before : parts
}

/** Returns `after` (plain JSON data) with the objects of `before` for all equal parts, so that memoized components with such parts do not render. */
export function reuseUnchanged(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) return reuseEntries(before, after)
  return isPlain(before) && isPlain(after) ? reuseFields(before, after) : after
}

/** Returns a function that returns its argument, but with the objects of its previous argument for all parts that are equal. */
export function useUnchanged<T>(): (value: T) => T {
  const previous = useRef<unknown>(null)
  return (value) => {
    previous.current = reuseUnchanged(previous.current, value)
    // An equal part of T can replace the new one, so the result is still a T.
    return previous.current as T
  }
}

/** Derives the content of a screen from its state at one moment and the zone of the device; the result is plain data. */
export type Derive<T> = (
  show: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
  device: string | null,
) => T

/**
 * Returns the view model of this screen, derived again at each change by time (also those of `more`). A component renders only if
 * the model changes. Null while show or time are unknown.
 */
export function useModel<T>(derive: Derive<T>, more?: MoreChanges): T | null {
  const show = useShow((state) => state.show)
  const you = useShow((state) => state.you)
  const { lang } = useTranslation()
  const reuseEqual = useUnchanged<T | null>()
  const modelAt = (now: Instant | null) =>
    reuseEqual(
      show !== null && you !== null && now !== null
        ? derive(show, now, you, lang, deviceZone())
        : null,
    )
  return useDerived(modelAt, (at) => nextChange(show, at, more))
}
