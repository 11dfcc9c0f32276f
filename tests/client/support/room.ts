import type { Agenda } from '../../../shared/agenda/model.ts'
import { create } from '../../../shared/run/decide.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { Recorded } from '../../../shared/run/state.ts'
import { instant, plus } from '../../../shared/time/instant.ts'
import { REAL_TIME, type ShowClock } from '../../../shared/time/showClock.ts'
import { Case } from '../../support/given.ts'
import type { Press } from '../../support/press.ts'
import { founding } from '../../support/shows.ts'

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

/** A show that begins at three, whose links give commands by the real rules; events are kept as screens get them. */
export class Room extends Case {
  /** `rehearsal` is the clock of one; without it the show is real. */
  constructor(
    agenda: Agenda = founding(),
    rehearsal: Pick<ShowClock, 'rate' | 'paused'> | null = null,
  ) {
    const clock = rehearsal === null ? REAL_TIME : { anchor: THREE, at: THREE, ...rehearsal }
    const event = create({ show: 'dialogue', agenda, rehearsal: rehearsal !== null, clock })
    super(agenda, { seq: 1, at: THREE, event })
    this.gives('moderator', 'publish')
  }

  /** Every event since the show was made, without whose it is. */
  get recent(): readonly Recorded[] {
    return this.log.slice(1).map(({ seq, at, event }) => ({ seq, at, event }))
  }

  /** Lets this much time pass, in ms. */
  passes(ms: number): this {
    this.now = plus(this.now, ms)
    return this
  }

  /** Gives a command that must be accepted. */
  gives(who: Who, ...press: Press): this {
    return this.asGrant(who, GRANTS[who]).does(...press)
  }

  /** Starts the show and goes to this item. */
  startsAt(item: string): this {
    return this.gives('moderator', 'startShow').gives('moderator', 'goTo', item)
  }
}
