import type { Agenda } from '../../shared/agenda/model.ts'
import { planOf } from '../../shared/agenda/plan.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { dateIn } from '../../shared/time/format.ts'
import { type Instant, MINUTE, plus } from '../../shared/time/instant.ts'
import type { ShowClock } from '../../shared/time/showClock.ts'
import { foundingAgenda } from './foundingAgenda.ts'

/** How long before its start a rehearsal of the example begins, in ms: time to look around. */
const BEFORE = 2 * MINUTE

/** What tells the nth rehearsal of the example from the dialogue itself and from the other rehearsals. */
function numbered(title: Texts, n: number): Texts {
  const number = n === 1 ? '' : ` ${n}`
  const marks: Texts = { en: ` (rehearsal${number})`, 'zh-Hans': `（彩排${number}）` }
  return Object.fromEntries(
    Object.entries(title).map(([tag, text]) => [tag, `${text}${marks[tag] ?? ''}`]),
  )
}

/** The bundled example to be tried on the spot: its title is none of those that are `taken`, and show time is just before its start. */
export function exampleRehearsal(
  now: Instant,
  taken: readonly Texts[],
): { readonly agenda: Agenda; readonly clock: ShowClock } {
  const known = new Set(taken.flatMap((title) => Object.values(title)))
  const example = foundingAgenda(dateIn(now, 'Asia/Shanghai'))
  const titles = Array.from({ length: known.size + 1 }, (_, n) => numbered(example.title, n + 1))
  const free = titles.find((title) => Object.values(title).every((text) => !known.has(text)))
  const agenda = { ...example, title: free ?? example.title }
  const [first] = planOf(agenda).segments.values()
  const anchor = first === undefined ? now : plus(first.start, -BEFORE)
  return { agenda, clock: { anchor, at: now, rate: 1, paused: false } }
}
