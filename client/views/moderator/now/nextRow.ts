import type { Instant } from '../../../../shared/time/instant.ts'
import { shownAt, shownStart } from '../../../../shared/timing/landing.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import type { Row } from '../../../../shared/timing/row.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** The next row, and when it begins. */
export type NextRow = { readonly row: Row; readonly at: Instant }

/** The next row with its times to the minute, so that it changes only when what is shown does. */
export function nextRow({ show }: ConsoleContext, now: Instant): NextRow | null {
  const moment = momentOf(show, now)
  if (moment === null || moment.next === null) return null
  const { next, line } = moment
  const at = shownStart(line, next)
  const projected = next.projected && { start: at, end: shownAt(line, next.projected.end) }
  return { row: { ...next, projected }, at }
}
