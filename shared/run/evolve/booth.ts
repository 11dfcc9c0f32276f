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
import type { BoothEvents, EventOf, ShowEvent } from '../events.ts'
import type { Run, ShowState } from '../state.ts'

/** How many stints of a booth are stored; the oldest are dropped. */
const MAX_STINTS = 500

/** Ends the work in a booth, with its requests. */
function leaveBooth(run: Run, { on, past }: BoothTurns, now: Instant): BoothTurns {
  if (on === null) return { ...NOBODY_ON, past }
  const stint = { who: on.who, start: on.since, end: boothTime(run, now) }
  return { ...NOBODY_ON, past: [...past, stint].slice(-MAX_STINTS) }
}

function takeBooth(run: Run, turns: BoothTurns, who: Interpreter, now: Instant): BoothTurns {
  return { ...leaveBooth(run, turns, now), on: { who, since: now } }
}

type BoothType = BoothEvents['type']
type Change<T extends BoothType> = (
  turns: BoothTurns,
  event: EventOf<T>,
  at: Instant,
  run: Run,
) => BoothTurns

const CHANGES: { readonly [T in BoothType]: Change<T> } = {
  boothTaken: (turns, { who }, at, run) => takeBooth(run, turns, who, at),
  boothHandedOver: (turns, _, at, run) => {
    const successor = turns.request?.successor ?? null
    return successor === null ? turns : takeBooth(run, turns, successor, at)
  },
  boothLeft: (turns, _, at, run) => leaveBooth(run, turns, at),
  swapAsked: (turns, { request: id, by, before }, at) => ({
    ...turns,
    request: { id, by, at, before, successor: null },
    declined: null,
  }),
  swapAgreed: (turns, { successor }) => ({
    ...turns,
    request: turns.request && { ...turns.request, successor },
  }),
  swapDeclined: (turns, { by }, at) => ({ ...turns, request: null, declined: { by, at } }),
  swapSkipped: (turns, { before }) => ({ ...turns, skipped: [...turns.skipped, before] }),
}

export function isBoothEvent(event: ShowEvent): event is BoothEvents {
  return event.type in CHANGES
}

export function evolveBooth<T extends BoothType>(
  state: ShowState,
  event: EventOf<T> & { readonly type: T; readonly booth: BoothId },
  at: Instant,
): Run {
  const { run } = state
  const change: Change<T> = CHANGES[event.type]
  const turns = change(turnsIn(state, event.booth), event, at, run)
  return { ...run, booths: { ...run.booths, [turnsId(state, event.booth)]: turns } }
}

/** Merges booths that a publication makes one: with all their turns; the first one at work stays (R16). */
export function mergeBooths({ published, run }: ShowState, now: Instant): Run {
  const booths: Record<BoothId, BoothTurns> = {}
  for (const [booth, turns] of Object.entries(run.booths)) {
    const id = turnsId({ published, run: { ...run, booths } }, booth)
    const before = booths[id] ?? NOBODY_ON
    const [stays, goes] = before.on === null ? [turns, before] : [before, turns]
    const all = [...leaveBooth(run, goes, now).past, ...stays.past]
    booths[id] = { ...stays, past: all.toSorted((a, b) => a.start - b.start) }
  }
  return { ...run, booths }
}

/** Ends the work in all booths, for a show that was reopened. */
export function closeBooths(run: Run, now: Instant): Run['booths'] {
  return Object.fromEntries(
    Object.entries(run.booths).map(([id, turns]) => [id, leaveBooth(run, turns, now)]),
  )
}

/** Returns the booths in which a link works. */
export function boothsOfLink({ booths }: Run, link: LinkId): readonly BoothId[] {
  return Object.entries(booths).flatMap(([id, { on }]) => (on?.who.link === link ? [id] : []))
}
