import type { PersonId } from '../agenda/ids.ts'
import type { Agenda, Item } from '../agenda/model.ts'
import type { Plan } from '../agenda/plan.ts'
import type { Texts } from '../agenda/texts.ts'
import { findItem, itemStatus, personOf } from '../run/lookup.ts'
import type { Run } from '../run/state.ts'
import type { Instant } from '../time/instant.ts'

export type TurnCount = { readonly index: number; readonly total: number }

/** Returns the number of an item among the turns of its segment, from 1, and their count without dropped ones. Null if it is the only one. */
export function turnCount(agenda: Agenda, run: Run, { id }: Item): TurnCount | null {
  const items = findItem(agenda, id)?.segment.items ?? []
  const turns = items.filter((item) => itemStatus(run, item.id) !== 'dropped')
  const index = turns.findIndex((item) => item.id === id)
  return turns.length > 1 && index >= 0 ? { index: index + 1, total: turns.length } : null
}

/** The planned start and the title of a person's turn: the title of its segment, or of its item if they have several turns in that segment. */
export type Turn = { readonly at: Instant; readonly segment: Texts }

/** Returns the turns of a person in planned order; consecutive items of the person in a segment are one turn. */
export function turnsOf(agenda: Agenda, plan: Plan, person: PersonId | null): readonly Turn[] {
  if (person === null || personOf(agenda, person) === null) return []
  return agenda.segments.flatMap(({ title, items }): Turn[] => {
    const areOwn = items.map(({ speakers }) => speakers.some((one) => one.person === person))
    const turns = items.filter((_, n) => areOwn[n] && !areOwn[n - 1])
    return turns.flatMap((item) => {
      const span = plan.items.get(item.id)
      return span ? [{ at: span.start, segment: turns.length > 1 ? item.title : title }] : []
    })
  })
}
