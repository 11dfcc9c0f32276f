import type { Answer } from '../../shared/protocol/down/answer.ts'
import { SERVER } from '../../shared/run/actors.ts'
import type { Envelope, ShowEvent } from '../../shared/run/events.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { type Author, authorOf, envelopesOf, judge, type ReceivedCommand } from './judge.ts'
import { rightClock } from './rightClock.ts'
import { after, type Head } from './showLog.ts'

/** What a group of commands would write at one head, and each command's answer once it is written. */
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

  /** The show as these commands leave it. */
  get head(): Head {
    return this.#head
  }

  /** Decides a command on what those before it leave; one that is given twice in the group is decided once. */
  decide(given: ReceivedCommand): Answer {
    const key = `${given.link} ${given.id}`
    const known = this.#answers.get(key)
    if (known) return known
    const answer = this.#answer(given)
    this.#answers.set(key, answer)
    return answer
  }

  /** Sets the show's clock right where it has to be (R10). */
  setClock(): void {
    const clock = rightClock(this.#head, this.#wall)
    if (clock === null) return
    // The id follows from the log alone: whichever process is first does it, and no other does it again.
    const author = { commandId: `clock/${this.#head.seq}`, actor: SERVER, role: 'owner' }
    this.add([{ type: 'clockSet', v: 1, clock }], author)
  }

  /** Adds events that need no decision. */
  add(events: readonly ShowEvent[], author: Author): void {
    const envelopes = envelopesOf(this.#head, events, author, this.#wall)
    this.#envelopes.push(...envelopes)
    this.#head = envelopes.reduce(after, this.#head)
  }

  #answer(given: ReceivedCommand): Answer {
    const decision = judge(this.#head, given, this.#wall)
    if (!decision.ok) return decision
    this.add(decision.events, authorOf(this.#head, given))
    return { ok: true, seq: this.#head.seq }
  }
}
