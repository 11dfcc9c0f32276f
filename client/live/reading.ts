import { z } from 'zod'
import { Reading } from '../../shared/agenda/reading/reading.ts'

/** A source as it is sent: its bytes or text, what it is (a media type), and what its file is called. */
export type Source = {
  readonly content: Blob | string
  readonly type: string
  readonly name: string | null
}

/** What the source may leave open: its day (YYYY-MM-DD) and its home zone. */
export type SourceWishes = { readonly date: string | null; readonly zone: string | null }

/** What came of a source: the reading, or one line that says why there is none, `code` naming the reason. */
export type ReadAnswer =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly code: string; readonly line: string }

/** The most bytes that the server takes. */
const LARGEST = 6 * 1024 * 1024

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), reading: Reading }),
  z.object({ ok: z.literal(false), code: z.string(), line: z.string() }),
])

function trouble(code: string): ReadAnswer {
  return { ok: false, code, line: '' }
}

function sizeOf({ content }: Source): number {
  return typeof content === 'string' ? new Blob([content]).size : content.size
}

/** Has the server read a source for who came with `key`: what stands behind the `#` of their link. */
export async function readSource(
  key: string,
  source: Source,
  { date, zone }: SourceWishes,
  signal: AbortSignal,
): Promise<ReadAnswer> {
  if (sizeOf(source) > LARGEST) return trouble('too-large')
  const query = new URLSearchParams({ ...(date && { date }), ...(zone && { zone }) })
  const headers = {
    Authorization: `Bearer ${key}`,
    'Content-Type': source.type,
    ...(source.name && { 'X-File-Name': encodeURIComponent(source.name) }),
  }
  try {
    const response = await fetch(`/intake?${query}`, {
      ...{ method: 'POST', headers, body: source.content, signal },
    })
    const answer = Answer.safeParse(await response.json())
    return answer.success ? answer.data : trouble('failed')
  } catch {
    return trouble(signal.aborted ? 'stopped' : 'unreachable')
  }
}
