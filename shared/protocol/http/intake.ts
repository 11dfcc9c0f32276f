import { z } from 'zod'
import { Zone } from '../../agenda/quantities.ts'
import { SourceReading } from '../../agenda/reading/reading.ts'
import { TEXT_BYTES } from '../../agenda/reading/sourceBounds.ts'
import { HttpRefusal } from './refusal.ts'

/** Where a source is sent to be read (POST): its bytes as the body, its name in the header, encoded as a part of an address. */
export const INTAKE_PATH = '/intake'
export const FILE_NAME_HEADER = 'X-File-Name'

/** The most bytes that are taken: as much as is read of a text. */
export const INTAKE_BYTES = TEXT_BYTES

/** What the query may say of what the source leaves open: its day (YYYY-MM-DD) and its home zone. */
export const IntakeOptions = z.object({ date: z.iso.date().optional(), zone: Zone.optional() })
export type IntakeOptions = z.infer<typeof IntakeOptions>

/** What came of a source: the reading, or why there is none. */
export const IntakeAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), reading: SourceReading }),
  HttpRefusal,
])
export type IntakeAnswer = z.infer<typeof IntakeAnswer>
