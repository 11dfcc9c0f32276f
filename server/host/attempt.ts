import { may } from '../../shared/access/may.ts'
import type { LinkId } from '../../shared/agenda/ids.ts'
import type { Answer } from '../../shared/protocol/down/answer.ts'
import { ANYONE, ANYONE_GRANT, OWNER_KEY, SERVER, SERVER_GRANT } from '../../shared/run/actors.ts'
import type { Command } from '../../shared/run/command.ts'
import { decide } from '../../shared/run/decide.ts'
import type { Grant } from '../../shared/run/grant.ts'
import type { Decision } from '../../shared/run/result.ts'
import type { Envelope, ShowEvent, ShowState } from '../../shared/run/state.ts'
import { type Instant, latestOf, SECOND } from '../../shared/time/instant.ts'
import {
  aheadOfServer,
  REAL_TIME,
  type ShowClock,
  showTime,
  wallTime,
} from '../../shared/time/showClock.ts'
import type { RevokedLinks } from './revokedLinks.ts'
import { type Head, headAfter } from './showLog.ts'

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
type Author = Pick<Envelope, 'commandId' | 'actor' | 'role'>

/** Returns the current show time, which never precedes the last event (R10). */
function stamp({ at }: Head, clock: ShowClock, wall: Instant): Instant {
  return latestOf(at, showTime(clock, wall))
}

/** Returns the clock for these events. A clock that they set already applies to them. */
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
function authorOf({ state }: Head, { link: id, id: commandId }: ReceivedCommand): Author {
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
  // The new run of a rehearsal may start before the end of the old one, in show time (R12).
  const isRestart = events.some(({ type }) => type === 'runBegun')
  const at = isRestart ? showTime(clock, wall) : stamp(head, clock, wall)
  const envelope = { ...author, show: head.state.show, at, wall }
  return events.map((event, index) => ({ ...envelope, seq: head.seq + index + 1, event }))
}

/** How far the machine's clock may be behind a show's last event, in ms. Show time stands still meanwhile. */
const MAX_STANDSTILL = SECOND

/**
 * Returns a new clock for a show if it needs one at server time `wall`, else null (R10). If the machine's clock was set
 * back behind the last event, the new clock continues from that event. Once the machine's clock is past it, real time applies again.
 */
function correctedClock({ state, at }: Head, wall: Instant): ShowClock | null {
  const { clock, rehearsal } = state
  const isCorrected = !rehearsal && aheadOfServer(clock) > 0
  if (isCorrected && wall >= at) return REAL_TIME
  // A paused clock does not depend on server time.
  if (clock.paused || wallTime(clock, at) - wall <= MAX_STANDSTILL) return null
  return { ...clock, anchor: at, at: wall }
}

/** The events and answers of a group of commands at one head, before they are written. */
export class Attempt {
  readonly #wall: Instant
  readonly #answers = new Map<string, Answer>()
  readonly #envelopes: Envelope[] = []
  #head: Head

  constructor(head: Head, wall: Instant) {
    this.#head = head
    this.#wall = wall
  }

  get envelopes(): readonly Envelope[] {
    return this.#envelopes
  }

  get head(): Head {
    return this.#head
  }

  /** Decides a command after the previous commands. A repeated command of the group is decided once. */
  decide(command: ReceivedCommand): Answer {
    const key = `${command.link} ${command.id}`
    const previous = this.#answers.get(key)
    if (previous) return previous
    const answer = this.#answer(command)
    this.#answers.set(key, answer)
    return answer
  }

  /** Corrects the show's clock if necessary (R10). */
  correctClock(): void {
    const clock = correctedClock(this.#head, this.#wall)
    if (clock === null) return
    // The id depends only on the log, so it is the same in every process.
    const author = { commandId: `clock/${this.#head.seq}`, actor: SERVER, role: 'owner' }
    this.add([{ type: 'clockSet', v: 1, clock }], author)
  }

  /** Revokes and replaces listed links again: an older database has them as valid, or they are made again. */
  repeatRevocations(revoked: Pick<RevokedLinks, 'repeatedIn'> | undefined): void {
    const events = revoked?.repeatedIn(this.#head.state) ?? []
    this.add(events, { commandId: `revoked/${this.#head.seq}`, actor: SERVER, role: 'owner' })
  }

  add(events: readonly ShowEvent[], author: Author): void {
    const envelopes = envelopesOf(this.#head, events, author, this.#wall)
    this.#envelopes.push(...envelopes)
    this.#head = envelopes.reduce(headAfter, this.#head)
  }

  #answer(command: ReceivedCommand): Answer {
    const decision = decideCommand(this.#head, command, this.#wall)
    if (!decision.ok) return decision
    this.add(decision.events, authorOf(this.#head, command))
    return { ok: true, seq: this.#head.seq }
  }
}
