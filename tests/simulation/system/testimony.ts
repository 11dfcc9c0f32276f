import type { OpenTransport } from '../../../client/live/transport/transport.ts'
import { may } from '../../../shared/access/may.ts'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { Answer, Outcomes } from '../../../shared/protocol/down/answer.ts'
import type { Give, Problem, Replies } from '../../../shared/protocol/up/up.ts'
import type { Command, CommandType } from '../../../shared/run/command.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { MAKERS, type Moment } from '../../shared/access/world/commands.ts'
import type { GivenOnce, Learnt } from './history.ts'

/** What people of a role press, and how often by comparison. */
const PRESSED: Partial<Record<Role, Partial<Record<CommandType, number>>>> = {
  moderator: {
    next: 5,
    previous: 1,
    goTo: 2,
    finish: 2,
    pause: 2,
    resume: 3,
    undo: 8,
    giveTime: 3,
    takeTime: 2,
    insert: 2,
    drop: 1,
    restore: 1,
    swap: 1,
    reorder: 1,
    putNext: 1,
    editTitle: 2,
    editLength: 1,
    editSpeakers: 1,
    markAttendance: 3,
    sendCue: 3,
    withdrawCue: 1,
    giveFloor: 1,
    endFloor: 1,
    lowerHand: 1,
    setLanguage: 1,
  },
  timekeeper: { giveTime: 3, takeTime: 2, pause: 2, resume: 3, sendCue: 4, undo: 3 },
  planner: { editDraft: 8, undo: 3, redo: 3, publish: 2 },
  speaker: { raiseHand: 3, lowerHand: 2, acknowledgeCue: 4 },
}

const pressedBy = ({ roles }: Grant): readonly CommandType[] =>
  roles.flatMap((role) =>
    Object.entries(PRESSED[role] ?? {}).flatMap(([type, often]) =>
      Array<CommandType>(often).fill(type as CommandType),
    ),
  )

const startsOr = (type: CommandType | null, { state }: Moment): CommandType | null =>
  state.run.position.status === 'planned' && type === 'next' ? 'startShow' : type

/** What somebody with this grant presses next by what they see, of these types; null where they press nothing. */
export function pressOf(
  grant: Grant,
  moment: Moment,
  types: readonly CommandType[] = pressedBy(grant),
): Command | null {
  const type = startsOr(moment.picks.oneOf(types), moment)
  const command: Command | null = type && MAKERS[type](moment)
  return command !== null && may(grant, command, moment.state) ? command : null
}

type Kept = GivenOnce & { readonly learnt: Learnt[] }

function learntBy(answer: Answer | Problem): Learnt {
  if ('problem' in answer) return { is: 'unclear' }
  return answer.ok ? { is: 'done', seq: answer.seq } : { is: 'refused' }
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
        open: () => transport.open(),
        drop: () => transport.drop(),
        close: () => transport.close(),
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
    const kept = this.#kept.get(id) ?? { link: this.#link, id, command, learnt: [] }
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
    this.#kept.get(id)?.learnt.push(learnt)
  }
}
