import { z } from 'zod'
import { ReadPlace } from './place.ts'

/** What a line of a source says of the whole. */
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

/** What a line became; a `head` says what stands under it and `markup` how it looks: neither says anything of its own. */
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

/** What a run of lines of the source became, from the first to the last of them; `places`: the segments and items it is in. */
export const LedgerEntry = z.strictObject({
  from: z.int().min(1),
  to: z.int().min(1),
  became: LineOutcome,
  places: z.array(ReadPlace).optional(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** Whether lines that became this say something of the whole. */
export function isFact(became: LineOutcome): boolean {
  return FACTS.some((fact) => fact === became)
}
