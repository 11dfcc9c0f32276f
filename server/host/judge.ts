import { may } from '../../shared/access/may.ts'
import type { LinkId } from '../../shared/agenda/ids.ts'
import { ANYONE, ANYONE_GRANT, OWNER_KEY, SERVER, SERVER_GRANT } from '../../shared/run/actors.ts'
import type { Command } from '../../shared/run/command.ts'
import { decide } from '../../shared/run/decide.ts'
import type { Envelope, ShowEvent } from '../../shared/run/events.ts'
import type { Grant } from '../../shared/run/grant.ts'
import { type Decision, refuse } from '../../shared/run/result.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { type Instant, latestOf } from '../../shared/time/instant.ts'
import { type ShowClock, showTime } from '../../shared/time/showClock.ts'
import type { Head } from './showLog.ts'

/** A command as a link gave it, under the id that its screen made. */
export type ReceivedCommand = {
  readonly link: LinkId
  readonly id: string
  readonly command: Command
  /** How often it was given up before it was given like this; never where that is left out. */
  readonly again?: number
}

/** What whoever gives commands under this id may do; null for a link that is not there or was withdrawn. */
function grantOf({ links }: ShowState, id: LinkId): Grant | null {
  if (id === OWNER_KEY) return { roles: ['owner'], person: null, booth: null }
  if (id === ANYONE) return ANYONE_GRANT
  if (id === SERVER) return SERVER_GRANT
  const link = links.find((one) => one.id === id)
  return link === undefined || link.revoked ? null : link.grant
}

/** Who is written down with an event, and by which command. */
export type Author = Pick<Envelope, 'commandId' | 'actor' | 'role'>

/** Whether events begin a rehearsal's run anew, whose time may lie before that of the run before (R12). */
function isNewBeginning(events: readonly ShowEvent[]): boolean {
  return events.some(({ type }) => type === 'runBegun')
}

/** Show time of what happens now by the show's clock: never before the last event (R10). */
function stamp({ at }: Head, clock: ShowClock, wall: Instant): Instant {
  return latestOf(at, showTime(clock, wall))
}

/** The clock that events count by: one that they set counts from its own event on. */
function clockOf({ state }: Head, events: readonly ShowEvent[]): ShowClock {
  return events.reduce(
    (clock, event) =>
      event.type === 'clockSet' || event.type === 'runBegun' ? event.clock : clock,
    state.clock,
  )
}

/** What comes of a command at the log's head: who may, then what the rules say. */
export function judge(
  head: Head,
  { link: id, id: commandId, command }: ReceivedCommand,
  wall: Instant,
): Decision {
  const grant = grantOf(head.state, id)
  if (grant === null) return refuse({ reason: 'link-revoked', link: id })
  const { roles, person, booth } = grant
  const isServers = id === SERVER && command.type === 'endByItself'
  if (!isServers && !may(grant, command, head.state)) {
    return refuse({ reason: 'forbidden', command: command.type, roles })
  }
  const actor = { link: id, roles, person, booth }
  const now = stamp(head, head.state.clock, wall)
  return decide(head.state, command, { now, wall, commandId, actor })
}

/** Whose events a command's are, as the log keeps it. */
export function authorOf({ state }: Head, { link: id, id: commandId }: ReceivedCommand): Author {
  const roles = grantOf(state, id)?.roles ?? []
  return { commandId, actor: id, role: roles.join('+') }
}

/** Events as they are written behind the head. */
export function envelopesOf(
  head: Head,
  events: readonly ShowEvent[],
  author: Author,
  wall: Instant,
): readonly Envelope[] {
  const clock = clockOf(head, events)
  const at = isNewBeginning(events) ? showTime(clock, wall) : stamp(head, clock, wall)
  return events.map((event, index) => ({
    ...author,
    show: head.state.show,
    seq: head.seq + index + 1,
    at,
    wall,
    event,
  }))
}
