import type { BoothId, LinkId } from '../../agenda/ids.ts'
import type { Instant } from '../../time/instant.ts'
import {
  type BoothTurns,
  boothTime,
  type Interpreter,
  NOBODY_ON,
  turnsId,
  turnsIn,
} from '../boothTurns.ts'
import type { BoothEvents, ShowEvent } from '../events.ts'
import type { Run, ShowState } from '../state.ts'

const BOOTH_EVENTS: Record<BoothEvents['type'], true> = {
  boothTaken: true,
  boothHandedOver: true,
  boothLeft: true,
  swapAsked: true,
  swapAgreed: true,
  swapDeclined: true,
  swapSkipped: true,
}

/** Whether an event is of a booth: who is on, and what they ask of each other. */
export function isBoothEvent(event: ShowEvent): event is BoothEvents {
  return event.type in BOOTH_EVENTS
}

/** How many stints of a booth are stored, the newest. */
const STORED = 500

/** A booth whose turn is over: nothing is asked any more. */
function left(run: Run, { on, past }: BoothTurns, now: Instant): BoothTurns {
  if (on === null) return { ...NOBODY_ON, past }
  const stint = { who: on.who, start: on.since, end: boothTime(run, now) }
  return { ...NOBODY_ON, past: [...past, stint].slice(-STORED) }
}

/** A booth in which somebody is on from now, whoever was before. */
function taken(run: Run, turns: BoothTurns, who: Interpreter, now: Instant): BoothTurns {
  return { ...left(run, turns, now), on: { who, since: now } }
}

function turnsAfter(run: Run, turns: BoothTurns, event: BoothEvents, at: Instant): BoothTurns {
  switch (event.type) {
    case 'boothTaken':
      return taken(run, turns, event.who, at)
    case 'boothHandedOver': {
      const successor = turns.request?.successor ?? null
      return successor === null ? turns : taken(run, turns, successor, at)
    }
    case 'boothLeft':
      return left(run, turns, at)
    case 'swapAsked': {
      const { request: id, by, before } = event
      return { ...turns, request: { id, by, at, before, successor: null }, declined: null }
    }
    case 'swapAgreed': {
      const { request } = turns
      return { ...turns, request: request && { ...request, successor: event.successor } }
    }
    case 'swapDeclined':
      return { ...turns, request: null, declined: { by: event.by, at } }
    case 'swapSkipped':
      return { ...turns, skipped: [...turns.skipped, event.before] }
  }
}

/** The run after something happened in a booth. */
export function evolveBooth(state: ShowState, event: BoothEvents, at: Instant): Run {
  const { run } = state
  const turns = turnsAfter(run, turnsIn(state, event.booth), event, at)
  return { ...run, booths: { ...run.booths, [turnsId(state, event.booth)]: turns } }
}

/** The run once an agenda is published: booths that it makes one have all their turns together, and the first who is on stays on (R16). */
export function boothsMerged({ published, run }: ShowState, now: Instant): Run {
  const booths: Record<BoothId, BoothTurns> = {}
  for (const [booth, turns] of Object.entries(run.booths)) {
    const id = turnsId({ published, run: { ...run, booths } }, booth)
    const before = booths[id] ?? NOBODY_ON
    const [stays, goes] = before.on === null ? [turns, before] : [before, turns]
    const all = [...left(run, goes, now).past, ...stays.past]
    booths[id] = { ...stays, past: all.toSorted((a, b) => a.start - b.start) }
  }
  return { ...run, booths }
}

/** The booths of a show that goes on after its end: turns were over with that. */
export function boothsClosed(run: Run, now: Instant): Run['booths'] {
  return Object.fromEntries(
    Object.entries(run.booths).map(([id, turns]) => [id, left(run, turns, now)]),
  )
}

/** The booths in which a link is on. */
export function boothsOn({ booths }: Run, link: LinkId): readonly BoothId[] {
  return Object.entries(booths).flatMap(([id, { on }]) => (on?.who.link === link ? [id] : []))
}
