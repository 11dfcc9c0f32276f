import type { Fragment } from '../lines/fragments.ts'
import type { Region } from '../plan/region.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { announces, isDeadline } from './calendarWords.ts'
import { datesIn, type FoundDate } from './foundDate.ts'

/** The date of the event with its line; `guessed` if only prose states it. */
export type EventDate = {
  readonly found: FoundDate
  readonly line: number
  readonly guessed: boolean
  readonly text: string
}

/** A longer text is prose. */
const SHORT = 130
const LONGEST = 1500

/** Returns whether the clause around a date states a deadline. */
function isDue(text: string, { from, end }: FoundDate): boolean {
  const before = text
    .slice(Math.max(0, from - 40), from)
    .split(/[.;，。；!?]\s|[，。；]|,\s+(?=\p{L}{4})/u)
  const [after = ''] = text.slice(end, end + 16).split(/[.;，。；!?,]/)
  return isDeadline(before.at(-1) ?? '', after)
}

function ranked({ lines, raw, origin, fact }: Fragment, isInside: boolean) {
  const [line = 1] = lines
  if (fact?.type === 'date') return [{ found: fact.date, line, guessed: false, text: raw, rank: 0 }]
  if (isInside || raw.length > LONGEST || fact?.type === 'note') return []
  const text = normalizeSigns(raw)
  const isShort = origin === 'heading' || text.length < SHORT
  if (!isShort && !announces(text)) return []
  return datesIn(text).flatMap((found) => {
    if (isDue(text, found)) return []
    const rank = (isShort ? 1 : 2) + (found.day.year === null ? 2 : 0)
    return [{ found, line, guessed: !isShort, text: tidy(raw), rank }]
  })
}

/** Returns the date of the event: of an overview, else of the titles and short lines around the agenda, else of prose that announces it. */
export function eventDate(fragments: readonly Fragment[], region: Region | null): EventDate | null {
  const all = fragments.flatMap((fragment, index) =>
    ranked(fragment, region !== null && index >= region.from && index <= region.to),
  )
  const best = Math.min(...all.map(({ rank }) => rank))
  return all.find(({ rank }) => rank === best) ?? null
}

/** Returns the years in the dates and the first lines of a source, the most frequent first. */
export function yearsIn(fragments: readonly Fragment[]): number[] {
  const counts = new Map<number, number>()
  for (const [index, { raw }] of fragments.slice(0, 400).entries()) {
    const text = normalizeSigns(raw.slice(0, 300))
    const dated = datesIn(text).flatMap((found) => found.day.year ?? [])
    const titled = index < 4 ? [...text.matchAll(/(?<![\d-])20[12]\d(?![\d-])/g)].map(Number) : []
    for (const year of [...dated, ...titled]) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([year]) => year)
}
