import { type Audience, audienceOf } from '../../../../shared/access/audience.ts'
import { visibleEvent } from '../../../../shared/access/visible.ts'
import { evolve } from '../../../../shared/run/evolve.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import type { ShowEvent, ShowState } from '../../../../shared/run/state.ts'
import { THREE } from './agenda.ts'
import { ROOM } from './samples.ts'

/** The audience with these roles. */
export const who = (roles: Role[], person: string | null = null): Audience =>
  audienceOf({ roles, person, booth: null })

export const OWNER = who(['owner'])
export const PLANNER = who(['planner'])
export const MODERATOR = who(['moderator'])
export const CHAIR = who(['moderator', 'speaker'], 'cho')
export const TIMEKEEPER = who(['timekeeper'])
export const INTERPRETER = who(['interpreter'])
export const ANA = who(['speaker'], 'ana')
export const BEN = who(['speaker'], 'ben')
export const DEE = who(['speaker'], 'dee')
export const AUDIENCE = who(['audience'])
export const STAGE = who(['stage'])
export const GUEST = who(['guest'])

export const SHOW: ShowState = { ...ROOM, attendance: { ana: 'here' } }
/** The same before it was published. */
export const DRAFTED: ShowState = { ...SHOW, published: null }

/** A show after some more events. */
export const afterwards = (state: ShowState, ...events: ShowEvent[]): ShowState =>
  events.reduce((so, event) => evolve(so, { seq: 99, at: THREE, event }), state)

/** What an audience is sent of an event: the event as it sees it, or what is sent instead. */
export function sent(event: ShowEvent, audience: Audience, before = SHOW) {
  const outcome = visibleEvent(before, { seq: 99, at: THREE, event }, audience)
  return outcome.type === 'event' ? outcome.recorded.event : outcome.type
}
