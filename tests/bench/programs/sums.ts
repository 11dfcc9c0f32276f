import type { Audience } from '../../../shared/access/audience.ts'
import { visibleEvent, visibleState } from '../../../shared/access/visible.ts'
import type { Item } from '../../../shared/agenda/model.ts'
import type { Command } from '../../../shared/run/command.ts'
import { create, decide } from '../../../shared/run/decide.ts'
import { begin, evolve } from '../../../shared/run/evolve.ts'
import { liveItemId, placeOf } from '../../../shared/run/lookup.ts'
import type { Recorded, ShowEvent, ShowState } from '../../../shared/run/state.ts'
import { HOUR, type Instant, instant, MINUTE, plus } from '../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { recovery } from '../../../shared/timing/recovery/recovery.ts'
import { timeline } from '../../../shared/timing/timeline.ts'
import { present } from '../../support/present.ts'
import { answerQuestions } from '../processes/questions.ts'
import { conference, speakerId } from '../stage/conference.ts'
import { monotonic } from '../wire/monotonic.ts'

/** An event and the state before it. */
type EventWithState = { readonly before: ShowState; readonly recorded: Recorded }

/** A running conference and its latest events. */
type RunningShow = {
  readonly state: ShowState
  readonly now: Instant
  readonly steps: readonly EventWithState[]
}

/** The maximum number of finished talks. */
const MAX_FINISHED = 100

class ShowRun {
  state: ShowState
  now: Instant
  steps: EventWithState[] = []
  #seq = 1

  constructor(items: number) {
    const agenda = conference(items)
    const [first] = agenda.segments
    this.now = first?.start.type === 'notBefore' ? first.start.at : instant(0)
    const event = create({ show: 'played', agenda, rehearsal: false, clock: REAL_TIME })
    this.state = begin({ seq: 1, at: this.now, event })
  }

  get item(): string {
    return liveItemId(this.state.run.position) ?? ''
  }

  give(command: Command): string {
    const commandId = `command-${this.#seq}`
    const { now } = this
    const roles = ['owner', 'moderator'] as const
    const actor = { link: 'moderator', roles, person: speakerId(1), booth: null }
    const decision = decide(this.state, command, { now, wall: now, commandId, actor })
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.refusal)}`)
    for (const event of decision.events) this.#record(event)
    return commandId
  }

  next(): void {
    const from = present(placeOf(this.state.run.position))
    this.now = plus(this.now, 5 * MINUTE)
    this.give({ type: 'next', from })
  }

  #record(event: ShowEvent): void {
    this.#seq += 1
    const recorded = { seq: this.#seq, at: this.now, event }
    this.steps.push({ before: this.state, recorded })
    this.state = evolve(this.state, recorded)
  }
}

/** Gives commands of many kinds over some minutes. */
function giveMixedCommands(play: ShowRun): void {
  const { item } = play
  play.give({ type: 'giveTime', item, by: MINUTE })
  play.give({ type: 'pause', item })
  play.give({ type: 'resume', item })
  const hand = play.give({ type: 'raiseHand', wants: 'floor' })
  play.give({ type: 'lowerHand', hand: `${hand}/0` })
  play.give({ type: 'setLanguage', language: 'zh-Hans', was: null })
  play.next()
  play.give({ type: 'takeTime', item: play.item, by: MINUTE })
}

/** Runs a conference of so many talks up to its middle. */
function runShow(items: number): RunningShow {
  const play = new ShowRun(items)
  play.give({ type: 'publish', revision: play.state.draft?.revision ?? 0, step: null })
  play.give({ type: 'startShow' })
  for (let finished = 0; finished < Math.min(items / 2, MAX_FINISHED); finished += 1) play.next()
  play.steps = []
  giveMixedCommands(play)
  return { state: play.state, now: plus(play.now, MINUTE), steps: play.steps }
}

/** The time of the pure functions, in µs a call. */
export type Durations = {
  /** For one state and successive times, as screens use it. */
  readonly timeline: number
  /** Including the event before it, so that each state is new. */
  readonly fresh: number
  /** Recovery options for an hour, with breaks among the talks and items that only give time on request. */
  readonly recovery: number
  readonly evolve: number
  readonly visibleEvent: number
  readonly visibleState: number
}

/** The questions to this process. */
export type SumsQuestions = {
  readonly measure: { readonly ask: { readonly items: number }; readonly answer: Durations }
}

const AUDIENCE: Audience = { roles: ['audience'], person: null, booth: null }

/** How long each function is called repeatedly, in ms. */
const MEASURED_TIME = 300

/** The warm-up time for compilation and caches, in ms. */
const WARM_UP = 150

const shows = new Map<number, RunningShow>()

function showOf(items: number): RunningShow {
  const known = shows.get(items) ?? runShow(items)
  shows.set(items, known)
  return known
}

/** Turns every tenth talk into a break that may be dropped; every third gives time only on request. */
function withMixedLimits(item: Item, n: number): Item {
  if (n % 10 === 9)
    return { ...item, kind: 'break', speakers: [], slimming: { least: 0, dropRank: 1 } }
  return n % 3 === 0 ? { ...item, slimming: { least: item.planned, dropRank: null } } : item
}

/** Adds a hard stop an hour before the projected end, movable by half an hour. */
function withEarlyStop(state: ShowState, now: Instant): ShowState {
  const { published } = state
  const end = timeline(state, now)?.projectedEnd
  if (published === null || end === undefined) throw new Error('the show is on air')
  const hardStop = { at: plus(end, -HOUR), movableTo: plus(end, -HOUR / 2) }
  const { agenda } = published
  const segments = agenda.segments.map((one) => ({ ...one, items: one.items.map(withMixedLimits) }))
  return { ...state, published: { ...published, agenda: { ...agenda, hardStop, segments } } }
}

/** Counts results, so that the compiler cannot skip the calls. */
let computed = 0

/** Returns the average time of a call in µs; `act` makes so many calls. */
function microsecondsPerCall(calls: number, act: () => unknown): number {
  for (const start = monotonic(); monotonic() - start < WARM_UP; ) act()
  const start = monotonic()
  let rounds = 0
  while (monotonic() - start < MEASURED_TIME) {
    if (act() !== null) computed += 1
    rounds += 1
  }
  return ((monotonic() - start) * 1_000) / (rounds * calls)
}

answerQuestions<SumsQuestions>({
  measure({ items }) {
    const { state, now, steps } = showOf(items)
    let later = now
    const tight = withEarlyStop(state, now)
    const sums = {
      timeline: microsecondsPerCall(1, () => {
        later = plus(later, 1)
        return timeline(state, later)
      }),
      fresh: microsecondsPerCall(steps.length, () =>
        steps.findLast(
          ({ before, recorded }) => timeline(evolve(before, recorded), recorded.at) === null,
        ),
      ),
      recovery: microsecondsPerCall(1, () => recovery(tight, now)),
      evolve: microsecondsPerCall(steps.length, () =>
        steps.map(({ before, recorded }) => evolve(before, recorded)),
      ),
      visibleEvent: microsecondsPerCall(steps.length, () =>
        steps.map(({ before, recorded }) => visibleEvent(before, recorded, AUDIENCE)),
      ),
      visibleState: microsecondsPerCall(1, () => visibleState(state, AUDIENCE)),
    }
    if (computed === 0) throw new Error('nothing was computed')
    return sums
  },
})
