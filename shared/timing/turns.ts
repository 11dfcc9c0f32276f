import type { PersonId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import type { Plan } from '../agenda/plan.ts'
import type { Texts } from '../agenda/texts.ts'
import { personOf } from '../run/lookup.ts'
import type { Instant } from '../time/instant.ts'

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
