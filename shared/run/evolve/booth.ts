import type { BoothId, LinkId } from '../../agenda/ids.ts'
import type { Instant } from '../../time/instant.ts'
import {
  type BoothTurns,
  EMPTY_BOOTH,
  type Interpreter,
  minutesCountUntil,
  turnsId,
  turnsIn,
} from '../boothTurns.ts'
import { byType, typesIn } from '../eventTable.ts'
import type { BoothEvents, ByEvent, Run, ShowState } from '../state.ts'

/** How many stints of a booth are stored; the oldest are dropped. */
const MAX_STINTS = 500

/** Ends the work in a booth, with its requests. */
function leaveBooth(run: Run, { on, past }: BoothTurns, now: Instant): BoothTurns {
  if (on === null) return { ...EMPTY_BOOTH, past }
  const stint = { who: on.who, start: on.since, end: minutesCountUntil(run, now) }
  return { ...EMPTY_BOOTH, past: [...past, stint].slice(-MAX_STINTS) }
}

function takeBooth(run: Run, turns: BoothTurns, who: Interpreter, now: Instant): BoothTurns {
  return { ...leaveBooth(run, turns, now), on: { who, since: now } }
}

const CHANGES: ByEvent<
  BoothEvents['type'],
  [turns: BoothTurns, at: Instant, run: Run],
  BoothTurns
> = {
  boothTaken: ({ who }, turns, at, run) => takeBooth(run, turns, who, at),
  boothHandedOver: (_, turns, at, run) => {
    const successor = turns.request?.successor ?? null
    return successor === null ? turns : takeBooth(run, turns, successor, at)
  },
  boothLeft: (_, turns, at, run) => leaveBooth(run, turns, at),
  swapAsked: ({ request: id, by, before }, turns, at) => ({
    ...turns,
    request: { id, by, at, before, successor: null },
    declined: null,
  }),
  swapAgreed: ({ successor }, turns) => ({
    ...turns,
    request: turns.request && { ...turns.request, successor },
  }),
  swapDeclined: ({ by }, turns, at) => ({ ...turns, request: null, declined: { by, at } }),
  swapSkipped: ({ before }, turns) => ({ ...turns, skipped: [...turns.skipped, before] }),
}

export const isBoothEvent = typesIn(CHANGES)
const changeTurns = byType(CHANGES)

export function evolveBooth(state: ShowState, event: BoothEvents, at: Instant): Run {
  const { run } = state
  const turns = changeTurns(event, turnsIn(state, event.booth), at, run)
  return { ...run, booths: { ...run.booths, [turnsId(state, event.booth)]: turns } }
}

/** Merges booths that a publication joins, with all their turns. If several interpreters work, only the first booth's continues (R16). */
export function mergeBooths({ published, run }: ShowState, now: Instant): Run {
  const booths: Record<BoothId, BoothTurns> = {}
  for (const [booth, turns] of Object.entries(run.booths)) {
    const id = turnsId({ published, run: { ...run, booths } }, booth)
    const before = booths[id] ?? EMPTY_BOOTH
    const [active, merged] = before.on === null ? [turns, before] : [before, turns]
    const all = [...leaveBooth(run, merged, now).past, ...active.past]
    booths[id] = { ...active, past: all.toSorted((a, b) => a.start - b.start) }
  }
  return { ...run, booths }
}

/** Returns the booths of a reopened show, in which all work has ended. */
export function closeBooths(run: Run, now: Instant): Run['booths'] {
  return Object.fromEntries(
    Object.entries(run.booths).map(([id, turns]) => [id, leaveBooth(run, turns, now)]),
  )
}

/** Returns the booths in which a link works. */
export function boothsOfLink({ booths }: Run, link: LinkId): readonly BoothId[] {
  return Object.entries(booths).flatMap(([id, { on }]) => (on?.who.link === link ? [id] : []))
}
