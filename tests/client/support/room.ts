import { exampleAgenda } from '../../../server/shows/example.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Command } from '../../../shared/run/command.ts'
import { create, decide } from '../../../shared/run/decide.ts'
import type { Recorded } from '../../../shared/run/events.ts'
import { begin, evolve } from '../../../shared/run/evolve.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Instant, instant, plus, SECOND } from '../../../shared/time/instant.ts'
import { REAL_TIME, type ShowClock } from '../../../shared/time/showClock.ts'

/** 15:00 in Beijing on the day of the founding dialogue: its planned start. */
const THREE = instant(Date.parse('2023-06-21T15:00:00+08:00'))

/** Everybody who gives commands in these tests, by link. */
export const GRANTS = {
  owner: { roles: ['owner'], person: null, booth: null },
  moderator: { roles: ['moderator'], person: null, booth: null },
  timekeeper: { roles: ['timekeeper'], person: null, booth: null },
  interpreter: { roles: ['interpreter'], person: null, booth: 'A' },
  colleague: { roles: ['interpreter'], person: 'wei-bai', booth: 'A' },
  french: { roles: ['interpreter'], person: null, booth: 'French' },
  yan: { roles: ['speaker'], person: 'wentao-yan', booth: null },
  barra: { roles: ['speaker'], person: 'marc-barra', booth: null },
  audience: { roles: ['audience'], person: null, booth: null },
  guest: { roles: ['guest'], person: null, booth: null },
  stage: { roles: ['stage'], person: null, booth: null },
  zhu: { roles: ['speaker'], person: 'shu-zhu', booth: null },
} as const satisfies Record<string, Grant>

export type Who = keyof typeof GRANTS

/** A running show by the real rules, on a time of its own; events are kept as screens get them. */
export class Room {
  now: Instant = THREE
  state: ShowState
  readonly recent: Recorded[] = []
  #seq = 1
  #commands = 0

  /** `rehearsal` is the clock of one; without it the show is real. */
  constructor(
    agenda: Agenda = exampleAgenda('2023-06-21'),
    rehearsal: Pick<ShowClock, 'rate' | 'paused'> | null = null,
  ) {
    const clock = rehearsal === null ? REAL_TIME : { anchor: THREE, at: THREE, ...rehearsal }
    const created = create({ show: 'dialogue', agenda, rehearsal: rehearsal !== null, clock })
    this.state = begin({ seq: 1, at: this.now, event: created })
    this.gives('moderator', { type: 'publish', revision: 0, step: null })
  }

  /** Lets this much time pass, in ms. */
  passes(ms: number): this {
    this.now = plus(this.now, ms)
    return this
  }

  /** Server time: a second from press to press, as hands do, wherever show time stands. */
  serverNow(): Instant {
    return plus(THREE, (this.#commands + 1) * SECOND)
  }

  /** Gives a command that must be accepted. */
  gives(who: Who, command: Command): this {
    const wall = this.serverNow()
    this.#commands += 1
    const decision = decide(this.state, command, {
      now: this.now,
      wall,
      commandId: `c${this.#commands}`,
      actor: { link: who, ...GRANTS[who] },
    })
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.refusal)}`)
    for (const event of decision.events) {
      this.#seq += 1
      const recorded = { seq: this.#seq, at: this.now, event }
      this.state = evolve(this.state, recorded)
      this.recent.push(recorded)
    }
    return this
  }

  /** Starts the show and goes to this item. */
  startsAt(item: string): this {
    this.gives('moderator', { type: 'startShow' })
    return this.gives('moderator', { type: 'goTo', item, from: { at: 'standby', after: null } })
  }
}
