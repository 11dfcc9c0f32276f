import type { PersonId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import type { Plan } from '../agenda/plan.ts'
import type { Texts } from '../agenda/texts.ts'
import { personOf } from '../run/lookup.ts'
import type { Instant } from '../time/instant.ts'

/** Where somebody speaks in a programme: when, as planned, and the segment it is in. */
export type Turn = { readonly at: Instant; readonly segment: Texts }

/** Where a person speaks as planned, in order: their first turn of each segment; empty for who has none. */
export function turnsOf(agenda: Agenda, plan: Plan, person: PersonId | null): readonly Turn[] {
  if (person === null || personOf(agenda, person) === null) return []
  return agenda.segments.flatMap(({ title, items }): Turn[] => {
    const first = items.find(({ speakers }) => speakers.some((one) => one.person === person))
    const span = first && plan.items.get(first.id)
    return span ? [{ at: span.start, segment: title }] : []
  })
}
