import { type RefusalTable, TOO_MANY_REQUESTS } from './refusal.ts'

export const CALENDAR_PATH = '/calendar'

/** Returns the path of the feed that a link fetches; `key` is `show.link.token`. */
export function calendarPath(key: string): string {
  return `${CALENDAR_PATH}/${key}.ics`
}

/** Not found also for a withdrawn link: with 401, calendar programs ask for a password. */
export const CALENDAR_REFUSALS = {
  'no-calendar': {
    status: 404,
    line: 'This calendar does not exist or was withdrawn. Ask the organiser for a new address.',
  },
  'too-many': TOO_MANY_REQUESTS,
} as const satisfies RefusalTable
