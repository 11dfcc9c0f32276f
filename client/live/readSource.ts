import { wellFormed } from '../../shared/agenda/wellFormed.ts'
import { bearer } from '../../shared/protocol/http/bearer.ts'
import {
  FILE_NAME_HEADER,
  INTAKE_BYTES,
  INTAKE_PATH,
  IntakeAnswer,
} from '../../shared/protocol/http/intake.ts'

/** A source as it is sent: its bytes or text, what it is (a media type), and what its file is called. */
export type SentSource = {
  readonly content: Blob | string
  readonly type: string
  readonly name: string | null
}

/** What the source may leave open: its day (YYYY-MM-DD) and its home zone. */
export type SourceOptions = { readonly date: string | null; readonly zone: string | null }

function trouble(code: string): IntakeAnswer {
  return { ok: false, code, line: '' }
}

function sizeOf({ content }: SentSource): number {
  return typeof content === 'string' ? new Blob([content]).size : content.size
}

/** Has the server read a source for who came with `key`: what stands behind the `#` of their link. */
export async function readSource(
  key: string,
  source: SentSource,
  { date, zone }: SourceOptions,
  signal: AbortSignal,
): Promise<IntakeAnswer> {
  if (sizeOf(source) > INTAKE_BYTES) return trouble('too-large')
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
    return answer.success ? answer.data : trouble('failed')
  } catch {
    return trouble(signal.aborted ? 'stopped' : 'unreachable')
  }
}
