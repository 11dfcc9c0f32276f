import type { Instant } from '../../../../shared/time/instant.ts'
import { boothMinutes } from '../../../ui/agenda/boothMinutes.ts'
import { nextChange } from '../../../ui/agenda/nextChange.ts'
import { useDerived } from '../../../ui/agenda/useDerived.ts'
import { useUnchanged } from '../../../ui/agenda/useUnchanged.ts'
import type { ConsoleContext } from './consoleContext.ts'

/**
 * Returns plain data that a part of the console shows, derived from the console and the time. It is derived again at every
 * boundary, but the part renders only if something in it has changed. Null while the time is not known.
 */
export function useConsoleData<T>(
  context: ConsoleContext,
  derive: (context: ConsoleContext, now: Instant) => T,
): T | null {
  const stable = useUnchanged<T | null>()
  const dataAt = (now: Instant | null) => stable(now === null ? null : derive(context, now))
  return useDerived(dataAt, (now) => nextChange(context.show, now, boothMinutes))
}
