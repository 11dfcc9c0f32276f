import type { Instant } from '../../../shared/time/instant.ts'
import type { Phase } from '../../../shared/timing/countdown.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import {
  type AnnouncedStart,
  announcedBreakEnd,
  announcedStart,
  isWaitingFor,
} from '../../ui/agenda/programme.ts'
import { timesForReader } from '../../ui/agenda/timesForReader.ts'
import { firstTime, type ZoneTime } from '../../ui/agenda/zoneTimes.ts'

/** A time that everybody in the hall is told, on all clocks of the show. */
export type AnnouncedTimes = {
  readonly as: AnnouncedStart['as']
  readonly at: Instant
  readonly times: readonly ZoneTime[]
}

/** Which layout the stage has, and its facts. */
export type StageScene =
  /** Before the start, or (`begun`) in standby until a minute that is known. */
  | { readonly is: 'waiting'; readonly begun: boolean; readonly starts: AnnouncedTimes }
  | { readonly is: 'standby' }
  | {
      readonly is: 'live'
      readonly phase: Phase
      /** Home clock time since when it is paused, HH:MM; null while it runs. */
      readonly pausedSince: string | null
      /** When it ends by its allotted time; none where it has no length. */
      readonly until: readonly ZoneTime[]
    }
  | {
      readonly is: 'break'
      readonly pausedSince: string | null
      /** When it is over; null where nothing follows. */
      readonly back: AnnouncedTimes | null
    }
  /** Nothing is left to run, or the show has ended. */
  | { readonly is: 'over'; readonly ended: boolean }

function onAllClocks(moment: Moment, { at, as }: AnnouncedStart): AnnouncedTimes {
  return { as, at, times: timesForReader(moment, null).times(at) }
}

function onScene(moment: Moment, row: Row): StageScene {
  const { line, count, until } = moment
  const { times } = timesForReader(moment, null)
  const pausedSince = moment.pausedSince && firstTime(times, moment.pausedSince)
  if (row.item.kind === 'break') {
    const back = announcedBreakEnd(line)
    return { is: 'break', pausedSince, back: back && onAllClocks(moment, back) }
  }
  return {
    is: 'live',
    phase: 'phase' in count ? count.phase : 'calm',
    pausedSince,
    until: until === null ? [] : times(until),
  }
}

/** The layout of the stage at a moment. */
export function sceneOf(moment: Moment): StageScene {
  const { status, line } = moment
  if (status === 'ended') return { is: 'over', ended: true }
  if (line.on !== null) return onScene(moment, line.on)
  if (line.next === null) return { is: 'over', ended: false }
  const starts = onAllClocks(moment, announcedStart(line, line.next))
  const waits = status === 'planned' || isWaitingFor(starts, line.now)
  if (!waits) return { is: 'standby' }
  return { is: 'waiting', begun: line.rows.some(({ actual }) => actual !== null), starts }
}
