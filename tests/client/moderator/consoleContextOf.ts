import { type Line, linesAt as linesAtDesk } from '../../../client/views/moderator/agenda/rows.ts'
import type { ConsoleContext } from '../../../client/views/moderator/context/consoleContext.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { Case } from '../../support/given.ts'

/** The grant of a moderator who is nobody on the agenda. */
export const MODERATOR: Grant = { roles: ['moderator'], person: null, booth: null }

/** The console of a show in a test, in English unless it is said otherwise. */
export const consoleContextOf = (
  show: Case,
  changes: Partial<ConsoleContext> = {},
): ConsoleContext => ({
  show: show.state,
  you: { link: 'moderator', grant: MODERATOR },
  now: show.now,
  lang: 'en',
  ...changes,
})

/** The lines of the agenda as that console shows them. */
export function linesAt(show: Case, lang = 'en'): readonly Line[] {
  return linesAtDesk(consoleContextOf(show, { lang }), show.now)
}

/** The line of one item. */
export function lineOf(show: Case, id: string) {
  const line = linesAt(show).find((one) => one.type === 'item' && one.id === id)
  if (line?.type !== 'item') throw new Error(`no line for ${id}`)
  return line
}
