import { expect } from 'vitest'
import type { DraftChange } from '../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { create, decide } from '../../shared/run/decide.ts'
import { begin, evolve } from '../../shared/run/evolve.ts'
import type { Role } from '../../shared/run/grant.ts'
import type { RefusalReason } from '../../shared/run/refusal.ts'
import type { Actor, Decision } from '../../shared/run/result.ts'
import type { Envelope, EventType, Recorded, ShowEvent, ShowState } from '../../shared/run/state.ts'
import { dateIn } from '../../shared/time/format.ts'
import { type Instant, instant, plus, SECOND } from '../../shared/time/instant.ts'
import { REAL_TIME } from '../../shared/time/showClock.ts'
import { dateAfter, wallInstant } from '../../shared/time/zones.ts'
import { Expectations } from './expectations.ts'
import { commandOf, edit, type Press, partsOf } from './press.ts'

const MODERATOR: Actor = { link: 'moderator', roles: ['moderator'], person: null, booth: null }

/** A show with a published agenda, before Start, at the moment it was published. */
export const given = (agenda: Agenda): Case => unpublished(agenda).does('publish')

/** A rehearsal with a published agenda, before Start. */
export const rehearsal = (agenda: Agenda): Case => unpublished(agenda, true).does('publish')

/** A show whose agenda is a draft only. */
export function unpublished(agenda: Agenda, rehearses = false): Case {
  const [first] = agenda.segments
  if (first?.start.type !== 'notBefore') throw new Error('a show starts at a time')
  const made = create({ show: 'a-show', agenda, rehearsal: rehearses, clock: REAL_TIME })
  const at = instant(first.start.at - 3_600_000)
  return new Case(agenda, { seq: 1, at, event: made })
}

/** One show in a test: moments, presses, and what is expected of them, in the words of the rules. */
export class Case extends Expectations {
  state: ShowState
  now: Instant
  readonly #agenda: Agenda
  readonly #log: Envelope[]
  #actor = MODERATOR
  #seq = 1
  #wall: Instant
  #apart: number = SECOND

  constructor(agenda: Agenda, first: Recorded) {
    super()
    this.#agenda = agenda
    const author = { show: 'a-show', commandId: 'written/1', actor: 'moderator', role: 'moderator' }
    this.#log = [{ ...first, ...author, wall: first.at }]
    this.state = begin(first)
    this.now = first.at
    this.#wall = first.at
  }

  /** Everything that happened so far, as the log holds it. */
  get log(): readonly Envelope[] {
    return this.#log
  }

  get asPublished(): Agenda {
    return this.#agenda
  }

  /** Moves to a time of the home zone (`15:44`, `15:44:00.9`, `00:10+1` on the day after), or to an ISO instant. */
  at(time: string): this {
    this.now = this.instantOf(time)
    return this
  }

  /** The instant of such a time, on the day of the show. */
  instantOf(time: string): Instant {
    if (time.includes('T')) return instant(Date.parse(time))
    const [, minute = '', second = '0', later] =
      /^(\d\d:\d\d)(?::(\d\d(?:\.\d+)?))?(\+1)?$/.exec(time) ?? []
    const [first] = this.#agenda.segments
    const zone = this.#agenda.zones[0] ?? 'UTC'
    const day = first?.start.type === 'notBefore' ? dateIn(first.start.at, zone) : ''
    const wall = wallInstant(later === undefined ? day : dateAfter(day, 1), minute, zone)
    if (!wall.ok) throw new Error(`${time} is ${wall.fault}`)
    return instant(wall.at + Number(second) * 1_000)
  }

  /** Someone else presses from now on. */
  as(link: string, person: string | null = null): this {
    this.#actor = { ...MODERATOR, link, person }
    return this
  }

  /** The timekeeper presses from now on. */
  asTimekeeper(): this {
    return this.asRoles('timekeeper', ['timekeeper'])
  }

  /** A link of these roles presses from now on. */
  asRoles(link: string, roles: readonly Role[]): this {
    return this.asGrant(link, { ...MODERATOR, roles })
  }

  /** A booth presses from now on. */
  asBooth(booth: string, link = 'interpreter', person: string | null = null): this {
    return this.asGrant(link, { roles: ['interpreter'], person, booth })
  }

  /** A link of this grant presses from now on. */
  asGrant(link: string, grant: Omit<Actor, 'link'>): this {
    this.#actor = { ...grant, link }
    return this
  }

  /** The next press comes this many ms of server time behind the last; else a second, as hands do, wherever show time stands. */
  within(ms: number): this {
    this.#apart = ms
    return this
  }

  /** Presses, and expects to be accepted. */
  does(...press: Press): this {
    this.when(...press).accepted()
    return this
  }

  /** Presses Start and then Next at this time. */
  begins(time: string): this {
    return this.at(time).does('startShow').does('next')
  }

  /** Replaces the draft, as a planner who sees the present one. */
  drafts(agenda: Agenda): this {
    const revision = this.state.draft?.revision ?? -1
    return this.does({ type: 'replaceDraft', agenda, revision })
  }

  /** Makes these changes of the draft. */
  edits(...changes: readonly DraftChange[]): this {
    return this.does(edit(...changes))
  }

  /** The agenda of the draft. */
  get draft(): Agenda {
    if (this.state.draft === null) throw new Error('no draft')
    return this.state.draft.agenda
  }

  /** The id of the newest step, also where it was undone. */
  get lastStep(): string {
    return this.state.steps.at(-1)?.id ?? ''
  }

  /** The id of the newest step that is not undone. */
  get lastDone(): string {
    return this.state.steps.findLast(({ undone }) => !undone)?.id ?? ''
  }

  /** Plays a story: `until talk-yan, 15:46 next, giveTime talk-wang 3`, each press at its time or at the time of the one before. */
  plays(story: string): this {
    for (const { at, press } of partsOf(story)) {
      if (at !== null) this.at(at)
      if (String(press?.[0]) === 'until') this.onPlanUntil(String(press?.[1]))
      else if (press !== null) this.does(...press)
    }
    return this
  }

  /** Presses, whatever comes of it. */
  tries(...press: Press): boolean {
    return this.when(...press).either()
  }

  /** The server time of which a press would be now. */
  serverNow(): Instant {
    return plus(this.#wall, this.#apart)
  }

  /** The server time of a press made now. */
  pressedAt(): Instant {
    this.#wall = this.serverNow()
    this.#apart = SECOND
    return this.#wall
  }

  /** Presses; the answer says what to expect of it. */
  when(...press: Press): Answer {
    const wall = this.pressedAt()
    const commandId = `press-${this.#seq}`
    const command = commandOf(this.state, press)
    const decision = decide(this.state, command, {
      now: this.now,
      wall,
      commandId,
      actor: this.#actor,
    })
    const { link, roles } = this.#actor
    return new Answer(this, decision, { commandId, actor: link, role: roles.join('+') })
  }

  /** Puts events into the show, as the log would; each as a command of the moderator's by itself, unless it is said whose they are. */
  record(events: readonly ShowEvent[], author?: Author): void {
    for (const event of events) {
      this.#seq += 1
      const recorded: Recorded = { seq: this.#seq, at: this.now, event }
      const by = author ?? {
        commandId: `written/${this.#seq}`,
        actor: 'moderator',
        role: 'moderator',
      }
      this.#log.push({ ...recorded, ...by, show: 'a-show', wall: this.#wall })
      this.state = evolve(this.state, recorded)
    }
  }

  /** Runs the show exactly to its plan until this item begins, at its planned start. */
  onPlanUntil(item: string): this {
    const rows = this.timeline().rows.filter(({ item: { id } }) => this.statusOf(id) === 'waiting')
    this.now = rows[0]?.planned.start ?? this.now
    this.does('startShow').does('next')
    for (const row of rows.slice(1)) {
      if (this.isOn(item)) break
      if (this.endOfTurn() < row.planned.start) {
        this.now = this.endOfTurn()
        this.does('finish')
      }
      this.now = row.planned.start
      this.does('next')
    }
    expect(this.isOn(item)).toBe(true)
    return this
  }
}

/** Whose events are, as the log keeps it. */
type Author = Pick<Envelope, 'commandId' | 'actor' | 'role'>

/** What came of one press. */
export class Answer {
  readonly #on: Case
  readonly #decision: Decision
  readonly #author: Author

  constructor(on: Case, decision: Decision, author: Author) {
    this.#on = on
    this.#decision = decision
    this.#author = author
  }

  /** It is accepted, whatever it comes to. */
  accepted(): Case {
    expect(this.#decision).toMatchObject({ ok: true })
    if (this.#decision.ok) this.#on.record(this.#decision.events, this.#author)
    return this.#on
  }

  /** It is accepted or refused; says which. */
  either(): boolean {
    if (this.#decision.ok) this.#on.record(this.#decision.events, this.#author)
    return this.#decision.ok
  }

  /** It is accepted and comes to just these events, its step aside. */
  emits(...types: readonly EventType[]): Case {
    const events = this.#decision.ok ? this.#decision.events.map(({ type }) => type) : []
    expect(events.filter((type) => type !== 'stepTaken')).toEqual(types)
    return this.accepted()
  }

  /** It is refused, for this reason and with these facts. */
  refuses(reason: RefusalReason, facts: object = {}): Case {
    expect(this.#decision).toMatchObject({ ok: false, refusal: { reason, ...facts } })
    return this.#on
  }
}
