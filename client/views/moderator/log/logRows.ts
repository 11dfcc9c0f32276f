import type { Author, LogDesk, LogFact } from '../../../../shared/access/log/fact.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import type { LogState } from './logBook.ts'

/** That something was taken back: when, and by whom. */
type TakenBack = { readonly at: Instant; readonly by: Author | null }

/** What a row says: something of the log, or that somebody came or left. */
export type RowFact = LogFact | { readonly key: 'came' | 'left' }

/** One row of the log. */
export type LogRow = {
  readonly id: string
  readonly at: Instant
  readonly by: Author | null
  readonly desk: LogDesk | null
  readonly fact: RowFact
  /** The step that it was part of was taken back; null while that stands, or it was none. */
  readonly back: TakenBack | null
}

/** When each step was taken back that was, and not done again since. */
function takenBack(lines: LogState['lines']): ReadonlyMap<string, TakenBack> {
  const back = new Map<string, TakenBack>()
  for (const { fact, at, by } of lines) {
    if (fact.key === 'undone') back.set(fact.step, { at, by })
    if (fact.key === 'redone') back.delete(fact.step)
  }
  return back
}

type Placed = { readonly seq: number; readonly place: number; readonly row: LogRow }

/**
 * The rows of the log, newest first, as far as this page had batch by `until` (null: everything): what comes later changes
 * nothing of them, neither their order nor what they say.
 */
export function logRows(
  { lines, openings: comings, from }: Pick<LogState, 'lines' | 'openings' | 'from'>,
  until: number | null = null,
): readonly LogRow[] {
  const batch = (one: { readonly batch: number }) => until === null || one.batch <= until
  const known = lines.filter(batch)
  const back = takenBack(known)
  const facts = known.map(({ seq, at, by, desk, fact, step }): Placed => {
    const gone = step === undefined ? null : (back.get(step) ?? null)
    return { seq, place: 0, row: { id: String(seq), at, by, desk, fact, back: gone } }
  })
  const came = comings
    // Those before the oldest line have their place once that far was read.
    .filter((one) => batch(one) && one.seq >= (from ?? 0))
    .map(({ seq, n, at, what, who }, place): Placed => {
      const row = { id: `${n} ${at}`, at, by: who, desk: null, fact: { key: what }, back: null }
      return { seq, place: place + 1, row }
    })
  return [...facts, ...came]
    .toSorted((a, b) => b.seq - a.seq || b.place - a.place)
    .map(({ row }) => row)
}
