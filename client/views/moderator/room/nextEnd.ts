import type { CommandOf } from '../../../../shared/run/command.ts'
import { type Instant, instant } from '../../../../shared/time/instant.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** When what is on ends; with nothing on, when the next item starts by the plan. Null where that is not ahead, or stands still. */
function nextEnd({ show, now }: ConsoleContext): Instant | null {
  const { status } = show.run.position
  const rows = timeline(show, now)?.rows ?? []
  const on = rows.find((row) => row.status === 'live')?.projected?.end
  const next = rows.find((row) => row.status === 'waiting')?.planned.start
  const end = status === 'live' ? on : next
  if (status === 'paused' || status === 'ended' || end === undefined) return null
  return end > now ? instant(Math.ceil(end)) : null
}

/** Sets a rehearsal's clock to the next end, at the speed that it has; null where there is none ahead. */
export function toNextEnd(context: ConsoleContext): CommandOf<'setClock'> | null {
  const forwardTo = nextEnd(context)
  const { rate, paused } = context.show.clock
  return forwardTo === null ? null : { type: 'setClock', rate, paused, forwardTo }
}
