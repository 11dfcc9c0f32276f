import { connectOn } from '../../../../client/live/live.ts'
import { BROWSER_TIME, type LocalTime } from '../../../../client/live/localTime.ts'
import { openSocketTransport } from '../../../../client/live/transport/socketTransport.ts'
import type { OpenTransport } from '../../../../client/live/transport/transport.ts'
import { may } from '../../../../shared/access/may.ts'
import type { LinkId, ShowId } from '../../../../shared/agenda/ids.ts'
import type { Answer, Outcomes } from '../../../../shared/protocol/down/answer.ts'
import type { Give, Problem, Replies } from '../../../../shared/protocol/up/up.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import type { Command, CommandType } from '../../../../shared/run/command.ts'
import type { Grant, Role } from '../../../../shared/run/grant.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Range, randomIn } from '../../../bench/clock/random.ts'
import { MAKERS, type Moment } from '../../../shared/access/world/commands.ts'
import { Picks } from '../../../shared/access/world/pick.ts'
import type { Road } from '../../../support/nodes/road.ts'
import type { GivenOnce, Learnt, Sample } from './history.ts'

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

type Kept = GivenOnce & {
  readonly learnt: Learnt[]
  readonly times: { readonly sent: number; known: number | null }
}

function learntBy(answer: Answer | Problem): Learnt {
  if ('problem' in answer) return { is: 'unclear' }
  return answer.ok ? { is: 'done', seq: answer.seq } : { is: 'refused' }
}

/** What a screen sent and was answered, as it went over its transport. */
export class Testimony {
  readonly #link: LinkId
  readonly #now: () => number
  readonly #kept = new Map<string, Kept>()

  constructor(link: LinkId, now = Date.now) {
    this.#link = link
    this.#now = now
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
    const times = { sent: this.#now(), known: null }
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
    if (kept && learnt.is === 'done') kept.times.known ??= this.#now()
  }
}

/** A screen by the client's own code, at which somebody presses at random, and which loses its connection now and then. */
export type RestlessScreen = {
  readonly link: LinkId
  readonly given: () => readonly GivenOnce[]
  readonly state: () => ShowState | null
  /** How it stood, ten times a second since it was opened. */
  readonly samples: readonly Sample[]
  /** Begins to press. */
  begin(): void
  /** Presses nothing more. */
  rest(): void
  /** Lets go what was not done; whether it follows its show then, and waits for the answer to nothing. */
  settles(): boolean
  close(): void
}

/** Whose screen it is, how it reaches the nodes, and what chance decides. */
export type Restless = {
  readonly show: ShowId
  readonly link: LinkId
  readonly grant: Grant
  readonly token: string
  readonly road: Road
  readonly draw: () => number
}

/** How long somebody waits before they press again, in ms. */
const PRESSES: Range = [40, 240]

/** How often before a press the connection is lost, whatever is on its way. */
const LOST = 0.03

/** How often what the log did not know is sent again; else it is let go. */
const AGAIN = 0.5

/** The most that somebody waits for at once. */
const MOST_OPEN = 3

/** How soon after a cut a screen comes back, in ms. */
const RETRY = 40

/** How often it is noted how a screen stands, in ms. */
const SAMPLED = 100

/** The time of a screen that is never hidden, in the company of chance. */
const timeOf = (draw: () => number): LocalTime => ({
  ...BROWSER_TIME,
  onVisible: () => () => undefined,
  hidden: () => false,
  chance: draw,
})

/** Opens one; it follows its show from now on. */
export function openRestless({ show, link, grant, token, road, draw }: Restless): RestlessScreen {
  const testimony = new Testimony(link)
  const live = connectOn(
    {
      url: road.url,
      handshake: { as: 'link', protocol: PROTOCOL, show, link, token },
      retryAfter: RETRY,
      open: testimony.of(openSocketTransport),
    },
    timeOf(draw),
  )
  const samples: Sample[] = []
  const sample = () => {
    const { connection, seq } = live.store.getState()
    samples.push({ at: Date.now(), seq, isInSync: connection.status === 'in-sync' })
  }
  // After what has arrived by then was read: this process may have been held up itself.
  const sampler = setInterval(() => setImmediate(sample), SAMPLED)
  let n = 0
  let timer: NodeJS.Timeout | undefined

  const answerFor = (answer: (id: string) => void) => {
    for (const { id, state } of live.store.getState().pending)
      if (state === 'unknown' || state === 'unsent') answer(id)
  }
  const press = () => {
    answerFor((id) => (draw() < AGAIN ? live.sendNow(id) : live.discard(id)))
    const { show: state, seq, pending } = live.store.getState()
    if (draw() < LOST) road.turn()
    if (state === null || pending.length >= MOST_OPEN) return
    n += 1
    const picks = new Picks(Array.from({ length: 24 }, () => Math.floor(draw() * 1_000)))
    const command = pressOf(grant, { state, seq: seq ?? 0, n, picks })
    if (command !== null) live.give(command)
  }
  const later = () => {
    timer = setTimeout(
      () => {
        press()
        later()
      },
      randomIn(PRESSES, draw),
    )
  }

  return {
    link,
    given: () => testimony.given,
    state: () => live.store.getState().show,
    samples,
    settles() {
      answerFor(live.discard)
      const { connection, pending } = live.store.getState()
      return connection.status === 'in-sync' && pending.length === 0
    },
    begin: later,
    rest: () => clearTimeout(timer),
    close() {
      clearTimeout(timer)
      clearInterval(sampler)
      live.close()
    },
  }
}
