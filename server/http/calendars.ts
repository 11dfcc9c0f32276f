import { type Request, type Response, Router } from 'express'
import { LanguageTag } from '../../shared/agenda/texts.ts'
import { CALENDAR_REFUSALS } from '../../shared/protocol/http/calendar.ts'
import { instant } from '../../shared/time/instant.ts'
import { calendarFile } from '../export/calendar/calendarFile.ts'
import { feedMoment } from '../export/calendar/feed.ts'
import { contextOf, type LinkVisitor, rateLimitKey } from '../gateway/admission/visitor.ts'
import type { Hosts } from '../host/hosts.ts'
import type { ServerClock } from '../host/serverClock.ts'
import type { ShowHost } from '../host/showHost.ts'
import {
  handleRefusals,
  type KeyedRouteParts,
  noteRead,
  refusalsFrom,
  setRequestContext,
  strangerRefusal,
} from './route.ts'

export type CalendarParts = Omit<KeyedRouteParts, 'visitorOf'> & {
  readonly hosts: Pick<Hosts, 'all'>
  readonly clock: Pick<ServerClock, 'now'>
  /** Returns the visitor with the key of a calendar; null for a wrong key. */
  readonly subscriberOf: KeyedRouteParts['visitorOf']
}

const refusal = refusalsFrom(CALENDAR_REFUSALS)

/** Creates `GET /calendar/KEY.ics`: the feed of a link, for calendar programs (R22). */
export function calendarRoute(parts: CalendarParts): Router {
  const route = Router()
  route.get('/:file', (request, response) => answer(request, response, parts))
  route.use(() => {
    throw refusal('no-calendar')
  })
  route.use(handleRefusals)
  return route
}

async function answer(request: Request, response: Response, parts: CalendarParts): Promise<void> {
  response.set('Cache-Control', 'private, no-cache')
  const visitor = await subscriber(request, parts)
  setRequestContext(request, contextOf(visitor))
  if (!(await parts.limits.allows('calendars', rateLimitKey(visitor)))) throw refusal('too-many')
  noteRead(request, parts, visitor, 'calendar.ics')
  const { roles, person } = visitor.grant
  const isSeries = roles.includes('seriesCalendar')
  const lang = LanguageTag.safeParse(request.query['lang']).data ?? null
  const hosts = isSeries ? await seriesOf(visitor.host, parts.hosts) : [visitor.host]
  const now = instant(parts.clock.now())
  const shows = hosts.map((host) => feedMoment(host, now))
  const { tag, text } = calendarFile(shows, { person, lang, isSeries })
  response.set('ETag', tag)
  if (request.get('If-None-Match') === tag) response.status(304).end()
  else response.attachment('calendar.ics').type('text/calendar').send(text())
}

/** Returns whose feed a request fetches; refuses wrong and withdrawn keys. */
async function subscriber(request: Request, parts: CalendarParts): Promise<LinkVisitor> {
  const [, key = ''] = /^(.+)\.ics$/.exec(String(request.params['file'])) ?? []
  const visitor = await parts.subscriberOf(key)
  if (visitor?.as === 'link') return visitor
  throw refusal(await strangerRefusal(request, parts, key, 'no-calendar'))
}

/** Returns the shows of a show's series, itself first. */
async function seriesOf(
  host: ShowHost,
  shows: CalendarParts['hosts'],
): Promise<readonly ShowHost[]> {
  const { series } = host.state
  if (series === undefined) return [host]
  const { hosts } = await shows.all()
  return [host, ...hosts.filter((one) => one !== host && one.state.series === series)]
}
