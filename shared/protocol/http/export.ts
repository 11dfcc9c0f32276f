import { z } from 'zod'
import { FILE_FORMS } from '../../agenda/exportName.ts'
import type { ShowId } from '../../agenda/ids.ts'
import { KEY_REFUSALS, type RefusalTable } from './refusal.ts'

export const EXPORT_PATH = '/export'

const SIDES = ['draft', 'published'] as const

/** The plan of a show to export, and its format. The handler checks the show. */
export const ExportOptions = z.object({
  show: z.string(),
  side: z.enum(SIDES),
  as: z.enum(FILE_FORMS),
})
export type ExportOptions = z.infer<typeof ExportOptions>

export function exportAddress(options: ExportOptions & { readonly show: ShowId }): string {
  return `${EXPORT_PATH}/${options.show}/${options.side}.${options.as}`
}

const FILES = SIDES.flatMap((side) => FILE_FORMS.map((as) => `${side}.${as}`))

export const EXPORT_REFUSALS = {
  ...KEY_REFUSALS,
  'not-allowed': {
    status: 403,
    line: 'This link cannot export that. Ask the organiser for one that can.',
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
