import { moveSchedule } from '../../shared/agenda/edits.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { planOf } from '../../shared/agenda/plan.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { dateIn } from '../../shared/time/format.ts'
import { type Instant, MINUTE, minuteCeil, plus } from '../../shared/time/instant.ts'
import { foundingAgenda } from './foundingAgenda.ts'

/** How long before its start a rehearsal of the example is made, at least, in ms: time to look around. */
const BEFORE = 2 * MINUTE

/** What tells the nth rehearsal of the example from the dialogue itself and from the other rehearsals. */
function numbered(title: Texts, n: number): Texts {
  const number = n === 1 ? '' : ` ${n}`
  const marks: Texts = { en: ` (rehearsal${number})`, 'zh-Hans': `（彩排${number}）` }
  return Object.fromEntries(
    Object.entries(title).map(([tag, text]) => [tag, `${text}${marks[tag] ?? ''}`]),
  )
}

/** The bundled example to be tried on the spot: its title is none of those that are `taken`, and it is about to begin. */
export function exampleRehearsal(now: Instant, taken: readonly Texts[]): Agenda {
  const known = new Set(taken.flatMap((title) => Object.values(title)))
  const example = foundingAgenda(dateIn(now, 'Asia/Shanghai'))
  const titles = Array.from({ length: known.size + 1 }, (_, n) => numbered(example.title, n + 1))
  const free = titles.find((title) => Object.values(title).every((text) => !known.has(text)))
  const [first] = planOf(example).segments.values()
  const by = first === undefined ? 0 : minuteCeil(plus(now, BEFORE)) - first.start
  return moveSchedule({ ...example, title: free ?? example.title }, by)
}
