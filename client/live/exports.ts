import { bearer } from '../../shared/protocol/http/bearer.ts'
import { type ExportOptions, exportAddress } from '../../shared/protocol/http/export.ts'
import { HttpRefusal } from '../../shared/protocol/http/refusal.ts'

/** A file, or an error code. */
export type ExportAnswer =
  | { readonly ok: true; readonly file: Blob }
  | { readonly ok: false; readonly code: string }

async function codeOf(response: Response): Promise<string> {
  const refusal = HttpRefusal.safeParse(await response.json().catch(() => null))
  return refusal.success ? refusal.data.code : 'failed'
}

/** Fetches a plan as a file. `key` is the part of a link after its `#`. */
export async function fetchExport(key: string, options: ExportOptions): Promise<ExportAnswer> {
  try {
    const response = await fetch(exportAddress(options), { headers: bearer(key) })
    return response.ok
      ? { ok: true, file: await response.blob() }
      : { ok: false, code: await codeOf(response) }
  } catch {
    return { ok: false, code: 'unreachable' }
  }
}
