import { copyToDate } from '../../../shared/agenda/copy.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { lengthenedBy, type NewLengths, withNewLengths } from '../../../shared/agenda/newLengths.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
import { type Instant, latestOf, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'

/** What a copy comes to with new lengths: minutes more in all (negative: less), and where it then ends past its hard stop, when and by how many minutes. */
export type CopyEffect = {
  readonly more: number
  readonly past: { readonly at: Instant; readonly by: number } | null
}

/** When the plan of an agenda ends past its hard stop, and by how many minutes as they are shown (T5); null where it keeps it. */
function pastStop(agenda: Agenda): CopyEffect['past'] {
  const [first, ...rest] = [...planOf(agenda).segments.values()].map(({ end }) => end)
  if (first === undefined || agenda.hardStop === null) return null
  const at = minuteFloor(latestOf(first, ...rest))
  const by = (at - minuteFloor(agenda.hardStop.at)) / MINUTE
  return by > 0 ? { at, by } : null
}

/** What a copy of a plan onto a date comes to with these lengths. */
export function copyEffect(plan: Agenda, date: string, taken: readonly NewLengths[]): CopyEffect {
  const copied = date === '' ? null : copyToDate(withNewLengths(plan, taken), date)
  return {
    more: lengthenedBy(plan, taken) / MINUTE,
    past: copied?.ok ? pastStop(copied.agenda) : null,
  }
}
