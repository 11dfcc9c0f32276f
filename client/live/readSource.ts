import { wellFormed } from '../../shared/agenda/same.ts'
import { bearer } from '../../shared/protocol/http/bearer.ts'
import {
  FILE_NAME_HEADER,
  INTAKE_BYTES,
  INTAKE_PATH,
  IntakeAnswer,
} from '../../shared/protocol/http/intake.ts'

/** A source to read: its bytes or text, its media type, and its file name. */
export type SentSource = {
  readonly content: Blob | string
  readonly type: string
  readonly name: string | null
}

/** The day (YYYY-MM-DD) and home zone to assume if the source states none. */
export type SourceOptions = { readonly date: string | null; readonly zone: string | null }

function failure(code: string): IntakeAnswer {
  return { ok: false, code, line: '' }
}

function sizeOf({ content }: SentSource): number {
  return typeof content === 'string' ? new Blob([content]).size : content.size
}

/** Sends a source to the server and returns its parsed content. `key` is the part of a link after its `#`. */
export async function readSource(
  key: string,
  source: SentSource,
  { date, zone }: SourceOptions,
  signal: AbortSignal,
): Promise<IntakeAnswer> {
  if (sizeOf(source) > INTAKE_BYTES) return failure('too-large')
  const query = new URLSearchParams({ ...(date && { date }), ...(zone && { zone }) })
  const headers = {
    ...bearer(key),
    'Content-Type': source.type,
    ...(source.name && { [FILE_NAME_HEADER]: encodeURIComponent(wellFormed(source.name)) }),
  }
  try {
    const response = await fetch(`${INTAKE_PATH}?${query}`, {
      method: 'POST',
      headers,
      body: source.content,
      signal,
    })
    const answer = IntakeAnswer.safeParse(await response.json())
    return answer.success ? answer.data : failure('failed')
  } catch {
    return failure(signal.aborted ? 'stopped' : 'unreachable')
  }
}
