import type { z } from 'zod'
import { boothOf, boothsOf } from '../agenda/booths.ts'
import type { BoothId } from '../agenda/ids.ts'
import { type Duration, type Instant, MINUTE } from '../time/instant.ts'
import type * as Entities from './entitySchemas.ts'
import type { Grant } from './grant.ts'
import type { Run, ShowState } from './state.ts'
import type * as Schemas from './stateSchema.ts'

/** Somebody who works in a booth: by their link, with the person or the name that it is of. */
export type Interpreter = Readonly<z.infer<typeof Entities.Interpreter>>

/** One stretch of an interpreter's work in a booth; `end` is infinite while it lasts. */
export type Stint = Readonly<z.infer<typeof Schemas.Stint>>

/** That somebody of a booth asks for a swap: at once, or where an item begins; `successor` once it is agreed, who is on from there. */
export type SwapRequest = Readonly<z.infer<typeof Schemas.SwapRequest>>

/** Who works in a booth, as anchors: who is on and since when (R16). */
export type BoothTurns = Readonly<z.infer<typeof Schemas.BoothTurns>>

/** A booth in which nobody was on yet. */
export const NOBODY_ON: BoothTurns = {
  on: null,
  past: [],
  request: null,
  declined: null,
  skipped: [],
}

/** The booth of links without one in a show that has several, or none. */
const NO_BOOTH: BoothId = 'booth'

/** The booth that a link works in; one that names none works in the only one there is. */
export function boothOfLink(
  { published }: Pick<ShowState, 'published'>,
  { booth }: Pick<Grant, 'booth'>,
): BoothId {
  if (booth !== null) return published === null ? booth : boothOf(published.agenda, booth).id
  const [only, second] = published === null ? [] : boothsOf(published.agenda)
  return only === undefined || second !== undefined ? NO_BOOTH : only.id
}

/** Whether a link can be made for a booth: it is one of the draft's or the published agenda's; for none (null) where there are no two (R16). */
export function isBoothOfShow({ draft, published }: ShowState, booth: BoothId | null): boolean {
  const all = [draft, published].flatMap((plan) => (plan === null ? [] : boothsOf(plan.agenda)))
  const ids = new Set(all.map(({ id }) => id))
  return booth === null ? ids.size < 2 : ids.has(booth)
}

/** The id under which the turns of a booth are stored: whichever it had as they began, so that they open as the links of that id do (R16). */
export function turnsId(state: Pick<ShowState, 'published' | 'run'>, booth: BoothId): BoothId {
  const now = (id: BoothId) => boothOfLink(state, { booth: id })
  return Object.keys(state.run.booths).find((id) => now(id) === now(booth)) ?? booth
}

/** Who is on in a booth, and its turns so far. */
export function turnsIn(state: Pick<ShowState, 'published' | 'run'>, booth: BoothId): BoothTurns {
  return state.run.booths[turnsId(state, booth)] ?? NOBODY_ON
}

/** Until when a booth's minutes count: from Start to the end, whatever is paused (R16). */
export function boothTime({ position }: Run, now: Instant): Instant {
  return position.status === 'ended' && position.at < now ? position.at : now
}

/** Within which time a swap that is taken back counts as none, in ms (R16). */
const TAKEN_BACK: Duration = MINUTE

/** Every stint in a booth, in order. */
export function stintsIn({ past, on }: BoothTurns): readonly Stint[] {
  return on === null ? past : [...past, { who: on.who, start: on.since, end: Infinity }]
}

/** The turns in a booth, each as its stints: one that is interrupted for less than a minute goes on, and what interrupted it is none (R16). */
export function turnsOf(turns: BoothTurns): ReadonlyArray<readonly Stint[]> {
  const found: Stint[][] = []
  for (const stint of stintsIn(turns)) {
    const at = found.findLastIndex(([first]) => first?.who.link === stint.who.link)
    const last = found[at]?.at(-1)
    if (last !== undefined && stint.start - last.end < TAKEN_BACK) {
      found.splice(at + 1)
      found[at]?.push(stint)
    } else found.push([stint])
  }
  return found
}
