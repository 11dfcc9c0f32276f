import type { Answer } from '../../shared/protocol/down/answer.ts'
import { SERVER } from '../../shared/run/actors.ts'
import type { Envelope, ShowEvent } from '../../shared/run/events.ts'
import { type Instant, SECOND } from '../../shared/time/instant.ts'
import { aheadOfServer, REAL_TIME, type ShowClock, wallTime } from '../../shared/time/showClock.ts'
import {
  type Author,
  authorOf,
  decideCommand,
  envelopesOf,
  type ReceivedCommand,
} from './decideCommand.ts'
import { type Head, headAfter } from './showLog.ts'

/** How far the machine's clock may be behind a show's last event, in ms: show time stands still until then. */
const MAX_STANDSTILL = SECOND

/**
 * Returns a new clock for a show if it needs one at server time `wall`, else null (R10). If the machine's clock was set
 * back behind the last event, the new clock runs on from there. Once the machine's clock has passed it, real time returns.
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

  /** Decides a command after the ones before it. A repeated command in the group is decided once. */
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
    // The id depends only on the log, so that a single process does this once.
    const author = { commandId: `clock/${this.#head.seq}`, actor: SERVER, role: 'owner' }
    this.add([{ type: 'clockSet', v: 1, clock }], author)
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
