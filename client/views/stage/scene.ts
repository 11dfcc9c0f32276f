import type { Agenda } from '../../../shared/agenda/model.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { allottedEnd, countdown, type Phase } from '../../../shared/timing/countdown.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { isWaitingFor, type ToldStart, toldBack, toldStart } from '../../ui/agenda/programme.ts'
import { type ZoneTime, zoneTimes } from '../../ui/agenda/zoneTimes.ts'

/** A time that everybody in the hall is told, on all clocks of the show. */
export type ToldTimes = {
  readonly as: ToldStart['as']
  readonly at: Instant
  readonly times: readonly ZoneTime[]
}

/** Which layout the stage has, and its facts. */
export type StageScene =
  /** Before the start, or (`begun`) in standby until a minute that is known. */
  | { readonly is: 'waiting'; readonly begun: boolean; readonly starts: ToldTimes }
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
      readonly back: ToldTimes | null
    }
  /** Nothing is left to run, or the show has ended. */
  | { readonly is: 'over'; readonly ended: boolean }

function onAllClocks(agenda: Agenda, { at, as }: ToldStart): ToldTimes {
  return { as, at, times: zoneTimes(at, agenda) }
}

function onScene(state: ShowState, agenda: Agenda, line: Timeline, row: Row): StageScene {
  const { position } = state.run
  const home = agenda.zones[0] ?? 'UTC'
  const pausedSince = position.status === 'paused' ? clockText(position.since, home) : null
  if (row.item.kind === 'break') {
    const back = toldBack(line)
    return { is: 'break', pausedSince, back: back && onAllClocks(agenda, back) }
  }
  const count = countdown(state, line.now)
  const running = count.status === 'running' || count.status === 'paused'
  return {
    is: 'live',
    phase: running ? count.phase : 'calm',
    pausedSince,
    until: running && !count.countsUp ? zoneTimes(allottedEnd(count, line.now), agenda) : [],
  }
}

/** The layout of the stage at the moment of a timeline. */
export function sceneOf(state: ShowState, line: Timeline): StageScene {
  const { position } = state.run
  const agenda = state.published?.agenda
  if (agenda === undefined || position.status === 'ended') return { is: 'over', ended: true }
  if (line.on !== null) return onScene(state, agenda, line, line.on)
  if (line.next === null) return { is: 'over', ended: false }
  const starts = onAllClocks(agenda, toldStart(line, line.next))
  const waits = position.status === 'planned' || isWaitingFor(starts, line.now)
  if (!waits) return { is: 'standby' }
  return { is: 'waiting', begun: line.rows.some(({ actual }) => actual !== null), starts }
}
