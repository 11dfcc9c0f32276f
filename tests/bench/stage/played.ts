import type { Command } from '../../../shared/run/command.ts'
import { create } from '../../../shared/run/create.ts'
import { decide } from '../../../shared/run/decide.ts'
import type { Recorded, ShowEvent } from '../../../shared/run/events.ts'
import { begin, evolve } from '../../../shared/run/evolve.ts'
import { itemOn, placeOf } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Instant, instant, MINUTE, plus } from '../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { conference, speakerId } from './conference.ts'

/** An event with the state that it happened to. */
export type Happened = { readonly before: ShowState; readonly recorded: Recorded }

/** A conference that is under way, and its latest events. */
export type Played = {
  readonly state: ShowState
  readonly now: Instant
  readonly steps: readonly Happened[]
}

/** How many talks have been held, at most. */
const HELD = 100

/** A show that is played in this process. */
class Play {
  state: ShowState
  now: Instant
  steps: Happened[] = []
  #seq = 1

  constructor(items: number) {
    const agenda = conference(items)
    const [first] = agenda.segments
    this.now = first?.start.type === 'notBefore' ? first.start.at : instant(0)
    const event = create({ show: 'played', agenda, rehearsal: false, clock: REAL_TIME })
    this.state = begin({ seq: 1, at: this.now, event })
  }

  /** The item that is on. */
  get item(): string {
    return itemOn(this.state.run.position) ?? ''
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
    const from = placeOf(this.state.run.position)
    if (from === null) throw new Error('the show has not started')
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

/** Some minutes in which a bit of everything happens. */
function eventful(play: Play): void {
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

/** A conference of so many talks, a part of which has been held. */
export function played(items: number): Played {
  const play = new Play(items)
  play.give({ type: 'publish', revision: play.state.draft?.revision ?? 0, step: null })
  play.give({ type: 'startShow' })
  for (let held = 0; held < Math.min(items / 2, HELD); held += 1) play.next()
  play.steps = []
  eventful(play)
  return { state: play.state, now: plus(play.now, MINUTE), steps: play.steps }
}
