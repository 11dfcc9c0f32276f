import { z } from 'zod'

/** Outcomes that state something about the whole. */
const FACTS = [
  'title',
  'subtitle',
  'date',
  'times',
  'zones',
  'start',
  'stop',
  'place',
  'room',
  'organisers',
  'partners',
  'participants',
  'crew',
  'background',
  'focusAreas',
  'languages',
  'meeting',
  'contact',
] as const

/** The outcome of a line; `head` announces the lines below it, and `markup` is only formatting. */
export const LineOutcome = z.enum([
  ...FACTS,
  'segment',
  'item',
  'note',
  'head',
  'markup',
  'blank',
  'not-understood',
])
export type LineOutcome = z.infer<typeof LineOutcome>

/** A place in the result: indexes of agenda, segment and item. */
export const ReadPlace = z.strictObject({
  agenda: z.int().min(0),
  segment: z.int().min(0).nullable(),
  item: z.int().min(0).nullable(),
})
export type ReadPlace = z.infer<typeof ReadPlace>

/** The outcome of a run of lines; `places` are the segments and items that contain it. */
export const LedgerEntry = z.strictObject({
  from: z.int().min(1),
  to: z.int().min(1),
  became: LineOutcome,
  places: z.array(ReadPlace).optional(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** Returns whether an outcome states something about the whole. */
export function isFact(became: LineOutcome): boolean {
  return FACTS.some((fact) => fact === became)
}
