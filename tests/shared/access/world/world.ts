import fc from 'fast-check'
import { may } from '../../../../shared/access/may.ts'
import type { Command, CommandType } from '../../../../shared/run/command.ts'
import { decide } from '../../../../shared/run/decide.ts'
import { begin, evolve } from '../../../../shared/run/evolve.ts'
import { flatItems, itemStatus, liveItemId } from '../../../../shared/run/lookup.ts'
import type { Actor } from '../../../../shared/run/result.ts'
import type { EventType, Recorded, ShowEvent, ShowState } from '../../../../shared/run/state.ts'
import { type Instant, plus, SECOND } from '../../../../shared/time/instant.ts'
import { linkMade } from '../../../support/changes.ts'
import { AGENDA, item, PEOPLE, person, THREE } from './agenda.ts'
import { LINKS } from './audiences.ts'
import { MAKERS, type Moment } from './commands.ts'
import { Picks } from './pick.ts'

/** Types of events with private content that no command writes, but that a log may contain. */
type RawType = Extract<
  EventType,
  | 'itemInserted'
  | 'itemRemoved'
  | 'personAdded'
  | 'personRemoved'
  | 'agendaPublished'
  | 'agendaUnpublished'
  | 'takenLowered'
  | 'goOnSet'
  | 'cameToEnd'
  | 'swapAgreed'
  | 'boothHandedOver'
>

function waitingItem({ state, picks }: Moment): string {
  const agenda = state.published?.agenda ?? state.draft?.agenda
  const waiting = agenda
    ? flatItems(agenda).filter((one) => itemStatus(state.run, one.item.id) === 'waiting')
    : []
  return picks.oneOf(waiting)?.item.id ?? 'none'
}

const THIRD = { link: 'third', person: null, name: LINKS['third']?.name ?? null }

/** What follows in a booth in which a swap is asked for; where it is in none, a booth is left. */
function agreed({ state: { run }, picks }: Moment, event: (booth: string) => ShowEvent): ShowEvent {
  const asked = Object.entries(run.booths).filter(([, { request }]) => request !== null)
  const booth = picks.oneOf(asked)?.[0]
  return booth === undefined ? { type: 'boothLeft', v: 1, booth: 'en-zh' } : event(booth)
}

/** Events straight into the log: items with notes put in and taken out, people with a pronunciation likewise. */
const RAW: Readonly<Record<RawType, (moment: Moment) => ShowEvent>> = {
  itemInserted: (m) => ({
    type: 'itemInserted',
    v: 1,
    side: m.picks.oneOf(['draft', 'published'] as const) ?? 'draft',
    segment: m.picks.oneOf(['opening', 'talks', 'panel']) ?? 'talks',
    after: null,
    item: item(`raw-${m.n}`, 3, m.picks.someOf(PEOPLE), { addedLive: true }),
  }),
  itemRemoved: (m) => ({
    type: 'itemRemoved',
    v: 1,
    side: m.picks.oneOf(['draft', 'published'] as const) ?? 'draft',
    item: waitingItem(m),
  }),
  // The same person leaves and joins again while on items, so that somebody shares an item with them.
  personAdded: (m) => ({
    type: 'personAdded',
    v: 1,
    side: m.picks.oneOf(['draft', 'published'] as const) ?? 'draft',
    person: person(m.picks.below(2) === 0 ? 'ana' : `raw-${m.n}`),
  }),
  personRemoved: (m) => ({
    type: 'personRemoved',
    v: 1,
    side: m.picks.oneOf(['draft', 'published'] as const) ?? 'draft',
    person: m.picks.oneOf(PEOPLE) ?? 'ana',
  }),
  goOnSet: ({ state, picks }) => ({
    type: 'goOnSet',
    v: 1,
    segment: picks.oneOf(state.published?.agenda.segments ?? [])?.id ?? 'opening',
    at: picks.oneOf([null, plus(state.clock.at, 3_600_000)]),
  }),
  cameToEnd: ({ state }) => ({
    type: 'cameToEnd',
    v: 1,
    item: liveItemId(state.run.position) ?? 'none',
  }),
  // Agreed by a colleague whose name is private, and come about.
  swapAgreed: (m) => agreed(m, (booth) => ({ type: 'swapAgreed', v: 1, booth, successor: THIRD })),
  boothHandedOver: (m) => agreed(m, (booth) => ({ type: 'boothHandedOver', v: 1, booth })),
  takenLowered: (m) => ({ type: 'takenLowered', v: 1, item: waitingItem(m), taken: 0 }),
  agendaUnpublished: () => ({ type: 'agendaUnpublished', v: 1 }),
  agendaPublished: ({ state, n, picks }) => {
    const agenda = state.published?.agenda ?? state.draft?.agenda
    const segments = agenda?.segments.map((segment) => ({
      ...segment,
      items: segment.items.map((one) =>
        picks.below(3) === 0 ? item(one.id, 3, picks.someOf(PEOPLE)) : one,
      ),
    }))
    return agenda === undefined || segments === undefined
      ? { type: 'agendaUnpublished', v: 1 }
      : {
          type: 'agendaPublished',
          v: 1,
          agenda: { ...agenda, segments, title: { en: `Dialogue ${n}` } },
          slack: state.published?.slack ?? {},
        }
  },
}

/** One thing that may happen: a command by someone, or events straight into the log, some seconds later. */
export type Happening = {
  readonly what: CommandType | `raw ${RawType}`
  readonly gap: number
  readonly numbers: readonly number[]
}

function kinds(): readonly Happening['what'][] {
  const raw = Object.keys(RAW) as RawType[]
  return [...(Object.keys(MAKERS) as CommandType[]), ...raw.map((type) => `raw ${type}` as const)]
}

/** Reads how often things happen: `next 8, raw.swapAgreed 2`. */
function weightsOf(text: string): ReadonlyMap<Happening['what'], number> {
  const known = new Map(kinds().map((what) => [what.replace(' ', '.'), what]))
  return new Map(
    text.split(',').map((part) => {
      const [name = '', weight] = part.trim().split(' ')
      const what = known.get(name)
      if (what === undefined) throw new Error(`nothing is called ${name}`)
      return [what, Number(weight)]
    }),
  )
}

const COMMON = weightsOf(`
  next 8, previous 4, pause 6, resume 14, giveTime 4, takeTime 6, shareReport 8, endShow 3,
  endFloor 4, replaceDraft 4, editDraft 6, redo 8, publish 8, undo 5, startShow 4, drop 3,
  restore 5, editSpeakers 5, sendCue 16, acknowledgeCue 6, raiseHand 4, giveFloor 3, reopen 8,
  takeMic 5, askSwap 7, acceptSwap 5, declineSwap 4, raw.swapAgreed 2, raw.boothHandedOver 2,
  raw.agendaUnpublished 1
`)

const happeningOf = (what: fc.Arbitrary<Happening['what']>): fc.Arbitrary<Happening> =>
  fc.record({
    what,
    gap: fc.oneof(fc.nat(30), fc.nat(300)),
    numbers: fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 }),
  })

const anything = happeningOf(
  fc.oneof(
    ...kinds().map((what) => ({ arbitrary: fc.constant(what), weight: COMMON.get(what) ?? 2 })),
  ),
)

const beginning = (['publish', 'startShow', 'next', 'next'] as const).map((what) =>
  happeningOf(fc.constant(what)),
)

/** All that happens to a show: from its draft on, or from its second item on. */
export const happenings: fc.Arbitrary<readonly Happening[]> = fc
  .tuple(
    fc.oneof(fc.constant([]), fc.tuple(...beginning)),
    fc.array(anything, { minLength: 30, maxLength: 80 }),
  )
  .map(([first, rest]) => [...first, ...rest])

/** The commands that change the run, the draft or what is published, and their undo, some of them more often. */
const PLANNED = weightsOf(`
  startShow 1, next 4, previous 1, goTo 2, finish 2, pause 2, resume 2, runNow 1, giveTime 3,
  takeTime 3, drop 2, restore 2, putNext 3, swap 4, reorder 5, insert 4, editTitle 4,
  editLength 4, editSpeakers 4, editDraft 12, replaceDraft 1, publish 2, undo 14, redo 2
`)

/** A show that several people use at once: they plan, move, change, publish and undo. */
export const workTogether: fc.Arbitrary<readonly Happening[]> = fc
  .tuple(
    happeningOf(fc.constant('publish')),
    fc.array(
      happeningOf(
        fc.oneof(
          ...[...PLANNED].map(([what, weight]) => ({ arbitrary: fc.constant(what), weight })),
        ),
      ),
      { minLength: 40, maxLength: 80 },
    ),
  )
  .map(([first, rest]) => [first, ...rest])

/** A value that throws when anything in it is changed. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

/** One event with the state it happened to and the state it led to, both frozen. */
export type Happened = {
  readonly before: ShowState
  readonly recorded: Recorded
  readonly after: ShowState
}

/** A show that things happen to. */
export class World {
  state: ShowState
  seq = 1
  now: Instant = plus(THREE, -600 * SECOND)
  /** The events by which it was made. */
  readonly made: readonly Recorded[]
  #n = 0

  constructor() {
    const clock = { anchor: this.now, at: this.now, rate: 1, paused: false }
    const event = { type: 'showCreated', v: 1, show: 'show', agenda: AGENDA } as const
    const made: ShowEvent = { ...event, rehearsal: true, clock, rehearses: 'plan' }
    const first = frozen({ seq: 1, at: this.now, event: made })
    this.state = frozen(begin(first))
    const links = Object.entries(LINKS).map(
      ([link, grant]) => this.#append(linkMade(link, grant)).recorded,
    )
    this.made = [first, ...links]
  }

  /** What comes of one happening: its events in order, none where it was refused. */
  happen({ what, gap, numbers }: Happening): readonly Happened[] {
    this.now = plus(this.now, gap * SECOND)
    this.#n += 1
    const picks = new Picks(numbers)
    const moment: Moment = { state: this.state, seq: this.seq, n: this.#n, picks }
    // A show that was put away takes nothing else, so whatever comes next takes it out again.
    if (this.state.archived) return this.#give('setArchived', moment)
    if (what in MAKERS) return this.#give(what as CommandType, moment)
    return [this.#append(RAW[what.slice('raw '.length) as RawType](moment))]
  }

  #give(type: CommandType, moment: Moment): readonly Happened[] {
    const command: Command | null = MAKERS[type](moment)
    const actor = command && this.#actorOf(command, moment)
    if (command === null || actor === null) return []
    const commandId = `${String(this.#n).padStart(8, '0')}-0000-4000-8000-000000000000`
    const context = { now: this.now, wall: this.now, commandId, actor }
    const decision = decide(this.state, command, context)
    return decision.ok ? decision.events.map((event) => this.#append(event)) : []
  }

  /** A sender who may give the command; a step of the draft is undone and redone by its author. */
  #actorOf(command: Command, { picks }: Moment): Actor | null {
    const named = 'steps' in command ? command.steps[0] : 'step' in command ? command.step : null
    const step = this.state.steps.find(({ id }) => id === named)
    const author = step?.side === 'draft' ? step.by : null
    const able = Object.entries(LINKS).filter(
      ([link, grant]) => may(grant, command, this.state) && (author === null || link === author),
    )
    const found = picks.oneOf(able)
    return found && { link: found[0], ...found[1] }
  }

  #append(event: ShowEvent): Happened {
    const before = this.state
    const recorded = frozen({ seq: this.seq + 1, at: this.now, event })
    this.state = frozen(evolve(before, recorded))
    this.seq += 1
    return { before, recorded, after: this.state }
  }
}
