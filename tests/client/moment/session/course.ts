import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { present } from '../../../support/present.ts'
import { overAt, type SimItem, type World } from '../../../support/simulator.ts'
import { inPlan } from './outlook.ts'

/** What has become of one item, by the story alone; lengths and times in whole seconds. */
export type Turn = {
  readonly id: string
  readonly segment: number
  readonly planned: number
  /** Inserted while the show ran: the plan has no time for it (P6). */
  readonly added: boolean
  readonly least: number
  readonly breaks: boolean
  readonly speakers: readonly string[]
  /** What becomes of it at its end (R13). */
  readonly atEnd: 'hold' | 'goOn' | 'standby'
  status: SimItem['status']
  allotted: number
  /** Spent in stretches that are over, and since when it is on. */
  banked: number
  since: number | null
  /** When it began, at first or again. */
  began: number | null
  /** The second until which it lasts by the plan, where it does: it keeps what it had until then (R13). */
  until: number | null
  /** How long it was to be on in all when it ended, where it was held to a clock time, lasted until one, or was inserted (T1c, P6). */
  held: number | null
}

export type Status = 'planned' | 'standby' | 'live' | 'ended'

/** What an undo of a move puts back. */
type Position = Pick<Course, 'status' | 'reached' | 'lastEnd'> & { readonly turns: readonly Turn[] }

const seconds = (ms: number) => Math.round(ms / 1_000)

/**
 * The session as the story tells it: what was pressed at which second, and what follows by the naive simulator. It takes nothing
 * from the project but the agenda, and nothing from any page.
 */
export class Course {
  agenda: Agenda
  turns: readonly Turn[]
  /** People who are marked here, and not here. */
  readonly here = new Set<string>()
  readonly away = new Set<string>()
  /** Every second at which something happened: logs and lists of steps may name it. */
  readonly happened = new Set<number>()
  /** Every second at which the clock was stopped: logs name it too. */
  readonly stood = new Set<number>()
  now: number
  status: Status = 'planned'
  reached = -1
  lastEnd: number | null = null
  /** What the stage shows (R15). */
  look = 'programme'
  /** What ended by itself and nobody has asked for yet, in order. */
  readonly cameToEnd: string[] = []
  /** What the items of each segment took when the agenda was published (P2). */
  readonly #filled: readonly number[]
  #before: Position | null = null

  constructor(agenda: Agenda, now: number) {
    this.agenda = agenda
    this.now = now
    this.turns = agenda.segments.flatMap(({ items }, segment) =>
      items.map((item) => turnOf(item, segment, false)),
    )
    this.#filled = agenda.segments.map(({ items }) =>
      seconds(items.reduce((sum, { planned }) => sum + planned, 0)),
    )
  }

  /** What is on; null in standby, before Start and after the end. */
  get on(): Turn | null {
    return this.turns.find(({ status }) => status === 'on') ?? null
  }

  /** What comes next; null where nothing is waiting behind what the session has reached. */
  get next(): Turn | null {
    if (this.status === 'ended') return null
    return this.turns.slice(this.reached + 1).find(({ status }) => status === 'waiting') ?? null
  }

  /** The clock stands at another second. */
  standsAt(second: number): void {
    this.now = second
    this.stood.add(second)
  }

  turn(id: string): Turn {
    return present(this.turns.find((turn) => turn.id === id))
  }

  spent({ banked, since }: Turn): number {
    return banked + (since === null ? 0 : this.now - since)
  }

  starts(): void {
    this.#notes()
    this.status = 'standby'
  }

  /** Next: what is on ends, and what is waiting begins. */
  moves(): void {
    this.#notes()
    this.#keeps()
    const next = present(this.next)
    this.#ends()
    next.status = 'on'
    next.since = this.now
    next.began ??= this.now
    this.reached = this.turns.indexOf(next)
    this.status = 'live'
  }

  /** The last move is taken back, as if it had never been; minutes given since stay. */
  takesMoveBack(): void {
    this.#notes()
    const before = present(this.#before)
    before.turns.forEach((was, place) => {
      const turn = this.turns[place]
      if (turn === undefined) return
      const { status, banked, since, began } = was
      Object.assign(turn, { status, banked, since, began })
    })
    this.status = before.status
    this.reached = before.reached
    this.lastEnd = before.lastEnd
  }

  /** The second at which what is on ends by itself; null where nothing does. */
  get endsAt(): number | null {
    const { on } = this
    return on === null || on.atEnd === 'hold' || on.allotted === 0 ? null : overAt(this.world())
  }

  /** What is on goes on or waits by itself where its end has come; whether it did. */
  comesToEnd(): boolean {
    const { on, endsAt } = this
    if (on === null || endsAt === null || endsAt > this.now) return false
    this.cameToEnd.push(on.id)
    if (on.atEnd === 'goOn') this.moves()
    else this.waits()
    return true
  }

  /** What is on ends, and nothing begins. */
  waits(): void {
    this.#notes()
    this.#keeps()
    this.#ends()
  }

  /** What is on lasts until a second, and longer by what it was given: it has what is left until then. */
  lastsUntil(second: number): void {
    this.#notes()
    const { on } = this
    if (on === null) return
    on.until = second
    on.allotted += this.spent(on) + second - this.now - on.planned
  }

  /** The stage shows something else. */
  shows(look: string): void {
    this.#notes()
    this.look = look
  }

  gives(id: string, minutes: number): void {
    this.#notes()
    this.turn(id).allotted += minutes * 60
  }

  drops(id: string): void {
    this.#notes()
    this.turn(id).status = 'dropped'
  }

  /** Items were inserted or moved: the turns stand in the order of this agenda. */
  changes(agenda: Agenda): void {
    this.#notes()
    const reached = this.turns[this.reached]
    const known = new Map(this.turns.map((turn) => [turn.id, turn]))
    this.agenda = agenda
    this.turns = agenda.segments.flatMap(({ items }, segment) =>
      items.map((item) => {
        const turn = known.get(item.id)
        return turn?.segment === segment
          ? turn
          : { ...(turn ?? turnOf(item, segment, true)), segment }
      }),
    )
    this.reached = reached === undefined ? -1 : this.turns.findIndex(({ id }) => id === reached.id)
  }

  finishesShow(): void {
    this.#notes()
    this.#ends()
    this.status = 'ended'
    this.look = 'programme'
  }

  reopens(): void {
    this.#notes()
    this.status = 'standby'
  }

  marks(person: string, as: 'here' | 'away'): void {
    this.#notes()
    this.here.delete(person)
    this.away.delete(person)
    this[as].add(person)
  }

  /** Something that moves nothing, but is told with its time: a cue, a request, a floor turn. */
  notes(): void {
    this.#notes()
  }

  /** What the simulator takes. */
  world(): World {
    const { segments, hardStop } = this.agenda
    return {
      now: this.now,
      segments: segments.map(({ start, budget, mustEndBy }, n) => ({
        pinned: start.type === 'notBefore' ? seconds(start.at) : null,
        goOn: null,
        budget: budget === null ? null : seconds(budget),
        filled: this.#filled[n] ?? 0,
        mustEndBy: mustEndBy === null ? null : seconds(mustEndBy),
      })),
      items: this.turns.map((turn) => ({
        ...turn,
        planned: inPlan(turn),
        spent: this.spent(turn),
        until: null,
      })),
      reached: this.reached,
      lastEnd: this.lastEnd,
      stop: hardStop === null ? null : seconds(hardStop.at),
    }
  }

  #notes(): void {
    this.happened.add(this.now)
  }

  #keeps(): void {
    const { status, reached, lastEnd, turns } = this
    this.#before = { status, reached, lastEnd, turns: turns.map((turn) => ({ ...turn })) }
  }

  #ends(): void {
    const { on } = this
    if (on === null) return
    const spent = this.spent(on)
    const over = overAt(this.world())
    const isHeld = over !== null && over > this.now + on.allotted - spent
    const isMeasured = on.until !== null || on.added
    on.held = isHeld ? spent + over - this.now : isMeasured ? on.allotted : null
    on.banked = spent
    on.since = null
    on.status = 'done'
    this.lastEnd = this.now
    this.status = 'standby'
  }
}

function turnOf(
  { id, planned, slimming, kind, speakers, atEnd = 'hold' }: Item,
  segment: number,
  added: boolean,
): Turn {
  const { least, dropRank } = slimming ?? { least: planned, dropRank: null }
  return {
    id,
    segment,
    planned: seconds(planned),
    added,
    least: dropRank === null ? seconds(least) : 0,
    breaks: kind === 'break',
    speakers: speakers.map(({ person }) => person),
    atEnd,
    status: 'waiting',
    allotted: seconds(planned),
    until: null,
    held: null,
    banked: 0,
    since: null,
    began: null,
  }
}
