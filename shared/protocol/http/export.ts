import { z } from 'zod'
import { FILE_FORMS } from '../../agenda/exportName.ts'
import type { ShowId } from '../../agenda/ids.ts'
import { KEY_REFUSALS, type RefusalTable } from './refusal.ts'

/** Where plans are given out as files. */
export const EXPORT_PATH = '/export'

const SIDES = ['draft', 'published'] as const

/** Which of a show's plans is exported, and as what; the show is looked for, whatever it is called. */
export const ExportOptions = z.object({
  show: z.string(),
  side: z.enum(SIDES),
  as: z.enum(FILE_FORMS),
})
export type ExportOptions = z.infer<typeof ExportOptions>

/** The address of an export. */
export function exportAddress({
  show,
  side,
  as,
}: ExportOptions & { readonly show: ShowId }): string {
  return `${EXPORT_PATH}/${show}/${side}.${as}`
}

/** The files there are of a show. */
const FILES = SIDES.flatMap((side) => FILE_FORMS.map((as) => `${side}.${as}`))

/** Every reason why a plan is not given out. */
export const EXPORT_REFUSALS = {
  ...KEY_REFUSALS,
  'not-allowed': {
    status: 403,
    line: 'This link may not export that. Ask the organiser for one that may.',
  },
  'no-such-file': {
    status: 404,
    line: `There are ${EXPORT_PATH}/SHOW/${FILES.slice(0, -1).join(', ')} and ${FILES.at(-1)}.`,
  },
  'not-published': { status: 404, line: 'Nothing is published yet. Export the draft.' },
  'too-many': {
    status: 429,
    line: 'Too many exports in a short time. Wait a minute, then try again.',
  },
} as const satisfies RefusalTable
