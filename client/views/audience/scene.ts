import type { Run } from '../../../shared/run/state.ts'
import { type Instant, minuteFloor } from '../../../shared/time/instant.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { isWaitingFor, type ToldStart, toldBack, toldStart } from '../../ui/agenda/programme.ts'

/** What goes on, as the audience is told. */
export type AudienceScene =
  /** Before the start, or (`begun`) in standby until a minute that is known. */
  | { readonly is: 'waiting'; readonly begun: boolean; readonly told: ToldStart }
  /** Nobody is on; `last` once nothing is left. */
  | { readonly is: 'between'; readonly last: boolean }
  /** On; `until` is null where it has no length, or has run over it. */
  | { readonly is: 'live'; readonly until: Instant | null }
  /** A break, and when it is over; null where nothing follows. */
  | { readonly is: 'break'; readonly back: ToldStart | null }
  | { readonly is: 'paused'; readonly since: Instant }
  | { readonly is: 'ended'; readonly at: Instant }

function onScene(run: Run, line: Timeline, row: Row): AudienceScene {
  if (run.position.status === 'paused') {
    return { is: 'paused', since: minuteFloor(run.position.since) }
  }
  if (row.item.kind === 'break') return { is: 'break', back: toldBack(line) }
  const ends = row.projected?.end ?? line.now
  return { is: 'live', until: ends > line.now ? minuteFloor(ends) : null }
}

/** What goes on at the moment of a timeline. */
export function sceneOf(run: Run, line: Timeline): AudienceScene {
  const { position } = run
  if (position.status === 'ended') return { is: 'ended', at: minuteFloor(position.at) }
  if (line.on !== null) return onScene(run, line, line.on)
  if (line.next === null) return { is: 'between', last: true }
  const told = toldStart(line, line.next)
  const planned = position.status === 'planned'
  if (!planned && !isWaitingFor(told, line.now)) return { is: 'between', last: false }
  return { is: 'waiting', begun: line.rows.some(({ actual }) => actual !== null), told }
}
