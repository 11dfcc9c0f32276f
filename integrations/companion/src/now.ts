import { z } from 'zod'

const Item = z.object({
  id: z.string(),
  title: z.string(),
  people: z.array(
    z.object({
      name: z.string(),
      title: z.string().nullable(),
      affiliation: z.string().nullable(),
    }),
  ),
  start: z.string(),
})
export type Item = z.infer<typeof Item>

/** The phases of a countdown, in their order. */
export const PHASES = ['calm', 'amber', 'red', 'over'] as const
export type Phase = (typeof PHASES)[number]

/** The states of a show. */
export const STATUSES = ['planned', 'standby', 'live', 'paused', 'ended'] as const

/** What the stage screens can show. */
export const LOOKS = ['programme', 'clock', 'countdown', 'black', 'message'] as const

/** The answer of `GET /now`, as far as the module uses it. */
export const Now = z.object({
  title: z.string(),
  serverTime: z.string(),
  /** How fast the time of the show runs. */
  rate: z.number(),
  status: z.enum(STATUSES),
  phase: z.enum(PHASES).nullable(),
  bounds: z.object({ amber: z.number(), red: z.number() }).nullable(),
  live: Item.nullable(),
  next: Item.nullable(),
  remaining: z.number().nullable(),
  spent: z.number().nullable(),
  running: z.boolean(),
  digits: z.string(),
  stage: z.enum(LOOKS),
  drift: z.number().nullable(),
  landing: z.object({
    end: z.string(),
    stop: z.string().nullable(),
    toSpare: z.number().nullable(),
  }),
  nextFixed: z.object({ title: z.string(), at: z.string(), toSpare: z.number() }).nullable(),
})
export type Now = z.infer<typeof Now>

/** Returns the place of the run as moves state it: the id of the live item, or `standby`; undefined if the show does not run. */
export function placeOf({ status, live }: Now): string | undefined {
  return status === 'standby' ? 'standby' : live?.id
}

/** Returns whether drift, landing and the like change by time alone: always, except while an item runs within its time, and after the end. */
export function shifts({ status, running, remaining }: Now): boolean {
  const isWithinTime = status === 'live' && running && remaining !== null && remaining > 0
  return status !== 'ended' && !isWithinTime
}
