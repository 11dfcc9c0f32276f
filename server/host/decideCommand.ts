import { may } from '../../shared/access/may.ts'
import type { LinkId } from '../../shared/agenda/ids.ts'
import { ANYONE, ANYONE_GRANT, OWNER_KEY, SERVER, SERVER_GRANT } from '../../shared/run/actors.ts'
import type { Command } from '../../shared/run/command.ts'
import { decide } from '../../shared/run/decide.ts'
import type { Envelope, ShowEvent } from '../../shared/run/events.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { Decision } from '../../shared/run/result.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { type Instant, latestOf } from '../../shared/time/instant.ts'
import { type ShowClock, showTime } from '../../shared/time/showClock.ts'
import type { Head } from './showLog.ts'

/** A command of a link, with the id from its screen. */
export type ReceivedCommand = {
  readonly link: LinkId
  readonly id: string
  readonly command: Command
  /** How often it was abandoned before; 0 if omitted. */
  readonly timesAbandoned?: number
}

/** Returns the grant of an actor; null for an unknown or withdrawn link. */
function grantOf({ links }: ShowState, id: LinkId): Grant | null {
  if (id === OWNER_KEY) return { roles: ['owner'], person: null, booth: null }
  if (id === ANYONE) return ANYONE_GRANT
  if (id === SERVER) return SERVER_GRANT
  const link = links.find((one) => one.id === id)
  return link === undefined || link.revoked ? null : link.grant
}

/** The author of an event, and its command. */
export type Author = Pick<Envelope, 'commandId' | 'actor' | 'role'>

/** Whether events restart a rehearsal: its time may precede the end of the run before (R12). */
function isRestart(events: readonly ShowEvent[]): boolean {
  return events.some(({ type }) => type === 'runBegun')
}

/** Returns the current show time, which never precedes the last event (R10). */
function stamp({ at }: Head, clock: ShowClock, wall: Instant): Instant {
  return latestOf(at, showTime(clock, wall))
}

/** Returns the clock for the time of these events: a clock that they set applies to them already. */
function clockOf({ state }: Head, events: readonly ShowEvent[]): ShowClock {
  return events.reduce(
    (clock, event) =>
      event.type === 'clockSet' || event.type === 'runBegun' ? event.clock : clock,
    state.clock,
  )
}

/** Decides a command at the log's head: permission first, then the rules. */
export function decideCommand(
  head: Head,
  { link: id, id: commandId, command }: ReceivedCommand,
  wall: Instant,
): Decision {
  const grant = grantOf(head.state, id)
  if (grant === null) return { ok: false, refusal: { reason: 'link-revoked', link: id } }
  const { roles, person, booth } = grant
  const isAutomatic = id === SERVER && command.type === 'endByItself'
  if (!isAutomatic && !may(grant, command, head.state)) {
    return { ok: false, refusal: { reason: 'forbidden', command: command.type, roles } }
  }
  const actor = { link: id, roles, person, booth }
  const now = stamp(head, head.state.clock, wall)
  return decide(head.state, command, { now, wall, commandId, actor })
}

/** Returns the author of a command's events, as the log stores it. */
export function authorOf({ state }: Head, { link: id, id: commandId }: ReceivedCommand): Author {
  const roles = grantOf(state, id)?.roles ?? []
  return { commandId, actor: id, role: roles.join('+') }
}

/** Returns the envelopes of events that follow the head. */
export function envelopesOf(
  head: Head,
  events: readonly ShowEvent[],
  author: Author,
  wall: Instant,
): readonly Envelope[] {
  const clock = clockOf(head, events)
  const at = isRestart(events) ? showTime(clock, wall) : stamp(head, clock, wall)
  const envelope = { ...author, show: head.state.show, at, wall }
  return events.map((event, index) => ({ ...envelope, seq: head.seq + index + 1, event }))
}
