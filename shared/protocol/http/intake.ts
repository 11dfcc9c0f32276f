import { z } from 'zod'
import { Zone } from '../../agenda/quantities.ts'
import { SourceReading } from '../../agenda/reading/reading.ts'
import { READING_SECONDS, TEXT_BYTES, TEXT_MB } from '../../agenda/reading/sourceBounds.ts'
import { HttpRefusal, KEY_REFUSALS, type RefusalTable } from './refusal.ts'

/** The path to send a source to (POST): its bytes as the body, its URI-encoded name in the header. */
export const INTAKE_PATH = '/intake'
export const FILE_NAME_HEADER = 'X-File-Name'

export const INTAKE_BYTES = TEXT_BYTES

/** The values that the query may add to a source: its day (YYYY-MM-DD) and its home zone. */
export const IntakeOptions = z.object({ date: z.iso.date().optional(), zone: Zone.optional() })

/** The reading of a source, or why there is none. */
export const IntakeAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), reading: SourceReading }),
  HttpRefusal,
])
export type IntakeAnswer = z.infer<typeof IntakeAnswer>

/** The refusals of a source, except those because of its content. */
export const INTAKE_REFUSALS = {
  'bad-wish': {
    status: 400,
    line: 'The date or the zone cannot be read. Write them like ?date=2023-06-21&zone=Europe/Berlin.',
  },
  'cut-off': { status: 400, line: 'It did not arrive complete. Send it again.' },
  ...KEY_REFUSALS,
  'not-allowed': {
    status: 403,
    line: 'This link cannot edit the agenda. Ask the organiser for one that can.',
  },
  'another-origin': { status: 403, line: 'Pages of other sites cannot use this server.' },
  'only-post': { status: 405, line: 'Use POST to send an agenda.' },
  'too-large': {
    status: 413,
    line: `It is larger than ${TEXT_MB} MB. Copy the text of the agenda and paste that.`,
  },
  packed: { status: 415, line: 'It arrived compressed. Send it uncompressed.' },
  'too-many': {
    status: 429,
    line: 'Too many agendas in a short time. Wait a minute, then try again.',
  },
  busy: {
    status: 503,
    line: 'The server is busy with other agendas. Try again in a minute.',
  },
  'too-slow': {
    status: 422,
    line: `Reading took longer than ${READING_SECONDS} seconds and was stopped. Paste the text of the agenda alone.`,
  },
  'too-heavy': {
    status: 422,
    line: 'Reading needs too much memory. Paste the text of the agenda only.',
  },
  failed: {
    status: 500,
    line: 'The server could not read it, and nothing was changed. Paste the text of the agenda only.',
  },
} as const satisfies RefusalTable
