import type { Instant } from '../../../../shared/time/instant.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { nextSecond } from '../../../live/useTick.ts'
import { useDerived } from '../../../ui/agenda/useDerived.ts'
import { useLost } from '../../../ui/connection/ConnectionState.tsx'
import { formOf } from '../../../ui/countdown/figures.ts'
import { untilStart } from '../../../ui/countdown/untilStart.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { nextRow } from './nextItem.ts'

const plannedStart = (context: ConsoleContext, now: Instant) =>
  context.show.run.position.status === 'planned'
    ? (nextRow(context, now)?.row.planned.start ?? null)
    : null

/** Returns the time until the planned start, now and at any moment; renders only if more than the digits changes. */
export function useUntilStart(context: ConsoleContext) {
  const live = useLive()
  const isLost = useLost()
  const start = useConsoleData(context, plannedStart)
  const at = (now: Instant | null) =>
    start === null || now === null || isLost ? null : untilStart(start, now)
  useDerived((now) => {
    const until = at(now)
    return until === null ? null : `${until.as} ${formOf(until.text)}`
  }, nextSecond)
  return { now: at(live.now()), at }
}
