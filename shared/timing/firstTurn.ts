import type { PersonId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import type { Plan } from '../agenda/plan.ts'
import type { Texts } from '../agenda/texts.ts'
import { flatItems } from '../run/lookup.ts'
import type { Instant } from '../time/instant.ts'

/** The first turn of a person as planned, and the segment it is in; null for who has none. */
export function firstTurn(
  agenda: Agenda,
  plan: Plan,
  person: PersonId | null,
): { readonly at: Instant; readonly segment: Texts } | null {
  if (person === null) return null
  const first = flatItems(agenda).find(({ item }) =>
    item.speakers.some((speaker) => speaker.person === person),
  )
  const span = first && plan.items.get(first.item.id)
  return first && span ? { at: span.start, segment: first.segment.title } : null
}
