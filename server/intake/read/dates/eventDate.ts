import type { Region } from '../plan/region.ts'
import type { Piece } from '../slips/pieces.ts'
import { fold, tidy } from '../words/fold.ts'
import { announces, saysDeadline } from './announced.ts'
import { datesIn, type FoundDate } from './foundDate.ts'

/** A date of the event with the line it stands on; `guessed` where only prose has it. */
export type EventDate = {
  readonly found: FoundDate
  readonly line: number
  readonly guessed: boolean
  readonly text: string
}

/** The part of a sentence a date stands in, up to the commas and full stops around it. */
function clause(text: string, date: FoundDate): string {
  const before =
    text
      .slice(0, date.from)
      .split(/[.;，。；!?]\s*|,\s+(?=\p{L}{4})/u)
      .at(-1) ?? ''
  const after = text.slice(date.end).split(/[.;，。；!?,]/, 1)[0] ?? ''
  return `${before} ${after}`
}

function near(text: string, date: FoundDate): string {
  return `${text.slice(Math.max(0, date.from - 40), date.from)} ${text.slice(date.end, date.end + 16)}`
}

function isDeadline(text: string, date: FoundDate): boolean {
  return (
    saysDeadline(text.length < 80 ? text : clause(text, date)) && saysDeadline(near(text, date))
  )
}

type Ranked = EventDate & { readonly rank: number }

function ranked({ slip, fact }: Piece, inside: boolean): Ranked[] {
  const [line = 1] = slip.lines
  if (fact?.type === 'date')
    return [{ found: fact.date, line, guessed: false, text: slip.raw, rank: 0 }]
  if (inside || slip.raw.length > 1500 || fact?.type === 'note') return []
  const text = fold(slip.raw)
  return datesIn(text).flatMap((found): Ranked[] => {
    if (isDeadline(text, found)) return []
    const short = slip.origin === 'heading' || text.length < 130
    const full = found.day.year !== null
    if (!short && !announces(text)) return []
    return [
      {
        found,
        line,
        guessed: !short,
        text: tidy(slip.raw),
        rank: (short ? 1 : 2) + (full ? 0 : 2),
      },
    ]
  })
}

/** The date of the event: as an overview labels it, else from the titles and short lines around the agenda, else from prose that announces it. */
export function eventDate(pieces: readonly Piece[], region: Region | null): EventDate | null {
  const all = pieces.flatMap((piece, index) =>
    ranked(piece, region !== null && index >= region.from && index <= region.to),
  )
  const best = Math.min(...all.map(({ rank }) => rank))
  return all.find(({ rank }) => rank === best) ?? null
}

/** The years the source names in dates and in its first lines, the commonest first. */
export function yearsIn(pieces: readonly Piece[]): number[] {
  const years = pieces.slice(0, 400).flatMap(({ slip }, index) => {
    const text = fold(slip.raw.slice(0, 300))
    const dated = datesIn(text).flatMap((found) => found.day.year ?? [])
    const titled =
      index < 4
        ? [...text.matchAll(/(?<![\d-])20[12]\d(?![\d-])/g)].map(([year]) => Number(year))
        : []
    return [...dated, ...titled]
  })
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1]).map(([year]) => year)
}
