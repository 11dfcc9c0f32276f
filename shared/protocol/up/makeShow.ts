import { z } from 'zod'
import { SeriesId, ShowId } from '../../agenda/ids.ts'
import { Agenda } from '../../agenda/model.ts'

/** The owner makes a show with this agenda as its draft, under ids that their page made; answered with `Answer`. */
export const MakeShow = z.strictObject({
  id: z.uuid(),
  show: ShowId,
  agenda: Agenda,
  /** A rehearsal has a clock that can be set. */
  rehearsal: z.boolean(),
  /** The shows it belongs with, such as the other days of one text. */
  series: SeriesId.optional(),
})
export type MakeShow = z.infer<typeof MakeShow>
