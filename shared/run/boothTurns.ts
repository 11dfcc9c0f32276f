import { boothsOf } from '../agenda/booths.ts'
import type { BoothId, ItemId, LinkId, PersonId } from '../agenda/ids.ts'
import type { Duration, Instant } from '../time/instant.ts'
import type { Grant } from './grant.ts'
import type { Run, ShowState } from './state.ts'

/** Somebody who works in a booth: by their link, with the person or the name that it is of. */
export type Interpreter = {
  readonly link: LinkId
  readonly person: PersonId | null
  readonly name: string | null
}

/** What one of a booth has behind them: how long they were on in turns that are over, in ms, and since when they rest (null: they are on). */
export type BoothAccount = {
  readonly who: Interpreter
  readonly worked: Duration
  readonly since: Instant | null
}

/** That somebody of a booth asks for a swap: at once, or where an item begins; `successor` once it is agreed, who is on from there. */
export type SwapRequest = {
  readonly id: string
  readonly by: Interpreter
  readonly at: Instant
  readonly before: ItemId | null
  readonly successor: Interpreter | null
}

/** Who works in a booth, as anchors: who is on and since when (R16). */
export type BoothTurns = {
  readonly on: { readonly who: Interpreter; readonly since: Instant } | null
  /** Everyone who was on, in the order in which they first were. */
  readonly people: readonly BoothAccount[]
  readonly request: SwapRequest | null
  /** Who last said no to a request in this turn. */
  readonly declined: { readonly by: Interpreter; readonly at: Instant } | null
  /** The items before which no swap is proposed any more in this turn (R16b). */
  readonly skipped: readonly ItemId[]
}

/** A booth in which nobody was on yet. */
export const NOBODY_ON: BoothTurns = {
  on: null,
  people: [],
  request: null,
  declined: null,
  skipped: [],
}

/** The booth of links without one in a show that has several, or none. */
const NO_BOOTH: BoothId = 'booth'

/** The booth that a link works in; one that names none works in the only one there is. */
export function boothOfLink({ published }: ShowState, { booth }: Pick<Grant, 'booth'>): BoothId {
  if (booth !== null) return booth
  const [only, second] = published === null ? [] : boothsOf(published.agenda)
  return only === undefined || second !== undefined ? NO_BOOTH : only.id
}

/** What stands in a booth. */
export function turnsIn({ booths }: Run, booth: BoothId): BoothTurns {
  return booths[booth] ?? NOBODY_ON
}

/** Until when a booth's minutes count: from Start to the end, whatever is paused (R16). */
export function boothTime({ position }: Run, now: Instant): Instant {
  return position.status === 'ended' && position.at < now ? position.at : now
}

/** How long a turn has lasted that began then, in ms: nothing before Start. */
export function turnLength(run: Run, since: Instant, now: Instant): Duration {
  return run.startedAt === null ? 0 : Math.max(0, boothTime(run, now) - since)
}

/** How long each of a booth has been on in all, in ms. */
export function workedIn(
  run: Run,
  { on, people }: BoothTurns,
  now: Instant,
): readonly { readonly who: Interpreter; readonly worked: Duration }[] {
  return people.map(({ who, worked }) => {
    const turn = on !== null && on.who.link === who.link ? turnLength(run, on.since, now) : 0
    return { who, worked: worked + turn }
  })
}
