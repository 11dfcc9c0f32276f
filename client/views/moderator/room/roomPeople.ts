import type { PersonId } from '../../../../shared/agenda/ids.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { shownStart } from '../../../../shared/timing/landing.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../../shared/timing/row.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { isHere, type PersonLine } from './people.ts'

/** A person's part in the run: `on` now, `next` at a time, or `done` with all their items. */
export type Turn = { readonly is: 'on' | 'done' } | { readonly is: 'next'; readonly at: Instant }

/** The part of each person in the run; people without items are absent. */
export type Turns = Readonly<Record<PersonId, Turn>>

function turnOf(line: Timeline, row: Row): Turn | null {
  switch (row.status) {
    case 'live':
    case 'paused':
      return { is: 'on' }
    case 'waiting':
      return { is: 'next', at: shownStart(line, row) }
    case 'done':
      return { is: 'done' }
    default:
      return null
  }
}

/** Whether a later item of a person matters more than what is known of them. */
function isBetter({ is }: Turn, known: Turn | undefined): boolean {
  return known === undefined || known.is === 'done' || is === 'on'
}

/** Returns the part of each person of the agenda in the run at a moment. */
export function turnsAt({ show }: Pick<ConsoleContext, 'show'>, now: Instant): Turns {
  const line = momentOf(show, now)?.line
  const turns: Record<PersonId, Turn> = {}
  if (line === undefined) return turns
  for (const row of line.rows) {
    const turn = turnOf(line, row)
    for (const { person } of row.item.speakers)
      if (turn !== null && isBetter(turn, turns[person])) turns[person] = turn
  }
  return turns
}

const LAST = Number.POSITIVE_INFINITY

function startOf(turn: Turn | undefined): number {
  if (turn === undefined) return LAST
  if (turn.is === 'next') return turn.at
  return turn.is === 'on' ? 0 : LAST
}

/** Orders people: missing people first, then by their next item. */
export function inOrder(people: readonly PersonLine[], turns: Turns): readonly PersonLine[] {
  const rank = (person: PersonLine) => (isHere(person) ? 1 : 0)
  return people.toSorted((a, b) => {
    const [first, second] = [startOf(turns[a.id]), startOf(turns[b.id])]
    return rank(a) - rank(b) || (first === second ? 0 : first - second)
  })
}
