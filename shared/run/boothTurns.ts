import type { z } from 'zod'
import { boothOf, boothsOf } from '../agenda/booths.ts'
import type { BoothId } from '../agenda/ids.ts'
import { type Duration, type Instant, MINUTE } from '../time/instant.ts'
import type * as Entities from './entitySchemas.ts'
import type { Grant } from './grant.ts'
import type * as Schemas from './schemas.ts'
import type { Run, ShowState } from './state.ts'

/** A person who works in a booth: the link, with its person or its name. */
export type Interpreter = Readonly<z.infer<typeof Entities.Interpreter>>

/** One period of an interpreter's work; `end` is infinite while it lasts. */
export type Stint = Readonly<z.infer<typeof Schemas.Stint>>

/** A request to swap, at once or before an item. `successor` works after the swap; null until the swap is agreed. */
export type SwapRequest = Readonly<z.infer<typeof Schemas.SwapRequest>>

/** The work in a booth: who works now and since when, earlier work, and requests (R16). */
export type BoothTurns = Readonly<z.infer<typeof Schemas.BoothTurns>>

/** A booth in which nobody has worked yet. */
export const EMPTY_BOOTH: BoothTurns = {
  on: null,
  past: [],
  request: null,
  declined: null,
  skipped: [],
}

/** The booth id for links without a booth, in a show with no booth or with several. */
const NO_BOOTH: BoothId = 'booth'

/** Returns the booth of a link; for a link without a booth, the show's only booth. */
export function boothOfLink(
  { published }: Pick<ShowState, 'published'>,
  { booth }: Pick<Grant, 'booth'>,
): BoothId {
  if (booth !== null) return published === null ? booth : boothOf(published.agenda, booth).id
  const [only, second] = published === null ? [] : boothsOf(published.agenda)
  return only === undefined || second !== undefined ? NO_BOOTH : only.id
}

/** Returns whether the draft or the published agenda has this booth. Null is valid if there is at most one booth (R16). */
export function isBoothOfShow({ draft, published }: ShowState, booth: BoothId | null): boolean {
  const all = [draft, published].flatMap((plan) => (plan === null ? [] : boothsOf(plan.agenda)))
  const ids = new Set(all.map(({ id }) => id))
  return booth === null ? ids.size < 2 : ids.has(booth)
}

/** Returns the id under which the turns of a booth are stored: the id that the booth had when they began (R16). */
export function turnsId(state: Pick<ShowState, 'published' | 'run'>, booth: BoothId): BoothId {
  const currentId = (id: BoothId) => boothOfLink(state, { booth: id })
  return Object.keys(state.run.booths).find((id) => currentId(id) === currentId(booth)) ?? booth
}

/** Returns the work in a booth. */
export function turnsIn(state: Pick<ShowState, 'published' | 'run'>, booth: BoothId): BoothTurns {
  return state.run.booths[turnsId(state, booth)] ?? EMPTY_BOOTH
}

/** Returns the moment until which a booth's minutes count: the end of the show, at most `now` (R16). */
export function minutesCountUntil({ position }: Run, now: Instant): Instant {
  return position.status === 'ended' && position.at < now ? position.at : now
}

/** A swap back in less than this time cancels a swap, in ms (R16). */
const SWAP_BACK_TIME: Duration = MINUTE

/** Returns all stints in a booth, the current one last. */
export function stintsIn({ past, on }: BoothTurns): readonly Stint[] {
  return on === null ? past : [...past, { who: on.who, start: on.since, end: Infinity }]
}

/** Returns the turns in a booth, each with its stints. An interruption of less than a minute does not end a turn and is no turn itself (R16). */
export function groupedStints(turns: BoothTurns): ReadonlyArray<readonly Stint[]> {
  const groups: Stint[][] = []
  for (const stint of stintsIn(turns)) {
    const at = groups.findLastIndex(([first]) => first?.who.link === stint.who.link)
    const last = groups[at]?.at(-1)
    if (last !== undefined && stint.start - last.end < SWAP_BACK_TIME) {
      groups.splice(at + 1)
      groups[at]?.push(stint)
    } else groups.push([stint])
  }
  return groups
}
