import { z } from 'zod'
import { Agenda } from '../agenda/model.ts'
import type { Instant as InstantType } from '../time/instant.ts'
import { REQUESTS } from './request.ts'

/** What is stored has no limits: those of commands change, and a log of before may lie beyond them. */
export const Id = z.string()
/** A length in ms, or a number of something. */
export const Ms = z.number()
export const Instant = z.number() as unknown as z.ZodType<InstantType>

/** The schema of a list that nobody changes in place. */
export function listOf<T extends z.ZodType>(one: T) {
  return z.array(one) as unknown as z.ZodType<readonly z.infer<T>[]>
}

/** The schema of something for each of some ids. */
export function recordOf<T extends z.ZodType>(one: T) {
  return z.record(Id, one) as unknown as z.ZodType<Readonly<Record<string, z.infer<T>>>>
}

export const ShowClock = z.object({ anchor: Instant, at: Instant, rate: Ms, paused: z.boolean() })

const Watch = z.object({ banked: Ms, runningSince: Instant.nullable() })
export const TurnStart = z.object({ at: Instant, used: Ms })
const ofItem = { item: Id, startedAt: Instant, turn: TurnStart }

export const Position = z.discriminatedUnion('status', [
  z.object({ status: z.literal('planned') }),
  z.object({ status: z.literal('standby'), after: Id.nullable(), since: Instant }),
  z.object({
    status: z.literal('live'),
    ...ofItem,
    watch: Watch.extend({ runningSince: Instant }),
  }),
  z.object({ status: z.literal('paused'), ...ofItem, banked: Ms, since: Instant }),
  z.object({ status: z.literal('ended'), after: Id.nullable(), at: Instant }),
])

export const Progress = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['waiting', 'dropped']), spent: Ms }),
  z.object({ status: z.literal('done'), spent: Ms, startedAt: Instant, endedAt: Instant }),
])

export const Adjustment = z.object({ granted: Ms, taken: Ms })

export const FloorTurn = z.object({ id: Id, person: Id, limit: Ms.nullable(), watch: Watch })

export const Hand = z.object({
  id: Id,
  person: Id,
  wants: z.enum(REQUESTS),
  at: Instant,
})

export const Interpreter = z.object({
  link: Id,
  person: Id.nullable(),
  name: z.string().nullable(),
})

export const MadeBy = z.object({ show: Id, link: Id, generation: Ms })

export const Published = z.object({ agenda: Agenda, slack: recordOf(Ms) })
