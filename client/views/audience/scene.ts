import type { Instant } from '../../../shared/time/instant.ts'
import { shownAt } from '../../../shared/timing/landing.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import {
  type AnnouncedStart,
  announcedBreakEnd,
  announcedStart,
  isWaitingFor,
} from '../../ui/agenda/programme.ts'

/** What goes on, as the audience is told. */
export type AudienceScene =
  /** Before the start, or (`begun`) in standby until a minute that is known. */
  | { readonly is: 'waiting'; readonly begun: boolean; readonly start: AnnouncedStart }
  /** Nobody is on; `last` once nothing is left. */
  | { readonly is: 'between'; readonly last: boolean }
  /** On; `until` is null where it has no length, or has run over it. */
  | { readonly is: 'live'; readonly until: Instant | null }
  /** A break, and when it is over; null where nothing follows. */
  | { readonly is: 'break'; readonly back: AnnouncedStart | null }
  | { readonly is: 'paused'; readonly since: Instant }
  | { readonly is: 'ended'; readonly at: Instant }

function onScene({ pausedSince, line }: Moment, row: Row): AudienceScene {
  if (pausedSince !== null) return { is: 'paused', since: pausedSince }
  if (row.item.kind === 'break') return { is: 'break', back: announcedBreakEnd(line) }
  const ends = row.projected?.end ?? line.now
  return { is: 'live', until: ends > line.now ? shownAt(line, ends) : null }
}

/** What goes on at a moment. */
export function sceneOf(moment: Moment): AudienceScene {
  const { status, line, lands } = moment
  if (status === 'ended') return { is: 'ended', at: lands.end }
  if (line.on !== null) return onScene(moment, line.on)
  if (line.next === null) return { is: 'between', last: true }
  const start = announcedStart(line, line.next)
  const planned = status === 'planned'
  if (!planned && !isWaitingFor(start, line.now)) return { is: 'between', last: false }
  return { is: 'waiting', begun: line.rows.some(({ actual }) => actual !== null), start }
}
