import type { OpenTransport } from '../../../../client/live/transport/transport.ts'
import type { LinkId } from '../../../../shared/agenda/ids.ts'
import type { Answer, Outcomes } from '../../../../shared/protocol/down/answer.ts'
import type { Give, Problem, Replies } from '../../../../shared/protocol/up/up.ts'
import type { GivenOnce, Learnt } from './history.ts'

type Kept = GivenOnce & {
  readonly learnt: Learnt[]
  readonly times: { readonly sent: number; known: number | null }
}

function learntBy(answer: Answer | Problem): Learnt {
  if ('problem' in answer) return { is: 'unclear' }
  return answer.ok
    ? { is: 'done', seq: answer.seq }
    : { is: 'refused', reason: answer.refusal.reason }
}

/** What a screen sent and was answered, as it went over its transport. */
export class Testimony {
  readonly #link: LinkId
  readonly #kept = new Map<string, Kept>()

  constructor(link: LinkId) {
    this.#link = link
  }

  get given(): readonly GivenOnce[] {
    return [...this.#kept.values()]
  }

  /** The same transport, listened to. */
  of(open: OpenTransport): OpenTransport {
    return (options, receiver) => {
      const transport = open(options, receiver)
      return {
        ...transport,
        send: (name, message, answered) => {
          const isSent = transport.send(name, message, (answer) => {
            this.#answered(name, message, answer)
            answered(answer)
          })
          if (isSent && name === 'give') this.#sent(message)
          return isSent
        },
      }
    }
  }

  #sent(message: object): void {
    const { id, command } = message as Give
    const times = { sent: Date.now(), known: null }
    const kept = this.#kept.get(id) ?? { link: this.#link, id, command, learnt: [], times }
    kept.learnt.push({ is: 'sent' })
    this.#kept.set(id, kept)
  }

  #answered(name: keyof Replies, message: object, answer: object): void {
    // What a message is answered with is what `Replies` says of it, or a problem: nothing is read again that may not be well formed.
    if (name === 'give') this.#learn((message as Give).id, learntBy(answer as Answer | Problem))
    if (name !== 'outcome' || 'problem' in answer) return
    for (const [id, one] of Object.entries(answer as Outcomes)) {
      this.#learn(id, one.outcome === 'done' ? { is: 'done', seq: one.seq } : { is: 'unknown' })
    }
  }

  #learn(id: string, learnt: Learnt): void {
    const kept = this.#kept.get(id)
    kept?.learnt.push(learnt)
    if (kept && learnt.is === 'done') kept.times.known ??= Date.now()
  }
}
