import type { Agenda } from '../../shared/agenda/model.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { dateIn } from '../../shared/time/format.ts'
import { type Instant, MINUTE } from '../../shared/time/instant.ts'
import { foundingAgenda } from './foundingAgenda.ts'
import { aboutToBegin, rehearsalTitle } from './rehearsalOf.ts'

/** How long before its start a rehearsal of the example is made, at least, in ms: time to look around. */
const BEFORE = 2 * MINUTE

/** The bundled example to be tried on the spot: its title is none of those that are `taken`, and it is about to begin. */
export function exampleRehearsal(now: Instant, taken: readonly Texts[]): Agenda {
  const example = foundingAgenda(dateIn(now, 'Asia/Shanghai'))
  return aboutToBegin({ ...example, title: rehearsalTitle(example.title, taken) }, now, BEFORE)
}
