import { bearer } from '../../shared/protocol/http/bearer.ts'
import { type ExportOptions, exportAddress } from '../../shared/protocol/http/export.ts'
import { HttpRefusal } from '../../shared/protocol/http/refusal.ts'

/** A file, or the code of why there is none. */
export type ExportAnswer =
  | { readonly ok: true; readonly file: Blob }
  | { readonly ok: false; readonly code: string }

async function codeOf(response: Response): Promise<string> {
  const said: unknown = await response.json().catch(() => null)
  const refusal = HttpRefusal.safeParse(said)
  return refusal.success ? refusal.data.code : 'failed'
}

/** Fetches a plan as a file for who came with `key`: what stands behind the `#` of their link. */
export async function fetchExport(key: string, wish: ExportOptions): Promise<ExportAnswer> {
  try {
    const response = await fetch(exportAddress(wish), { headers: bearer(key) })
    return response.ok
      ? { ok: true, file: await response.blob() }
      : { ok: false, code: await codeOf(response) }
  } catch {
    return { ok: false, code: 'unreachable' }
  }
}
