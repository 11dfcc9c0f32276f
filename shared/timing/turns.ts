import type { PersonId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import type { Plan } from '../agenda/plan.ts'
import type { Texts } from '../agenda/texts.ts'
import { personOf } from '../run/lookup.ts'
import type { Instant } from '../time/instant.ts'

/** The planned start of a person's turn, and the title of its segment. */
export type Turn = { readonly at: Instant; readonly segment: Texts }

/** Returns the first turn of a person in each segment, in planned order. */
export function turnsOf(agenda: Agenda, plan: Plan, person: PersonId | null): readonly Turn[] {
  if (person === null || personOf(agenda, person) === null) return []
  return agenda.segments.flatMap(({ title, items }): Turn[] => {
    const first = items.find(({ speakers }) => speakers.some((one) => one.person === person))
    const span = first && plan.items.get(first.id)
    return span ? [{ at: span.start, segment: title }] : []
  })
}
