import type { ShowId } from '../../shared/agenda/ids.ts'

/** Which of a show's plans is exported, and as what. */
export type ExportWish = {
  readonly show: ShowId
  readonly side: 'draft' | 'published'
  readonly as: 'json' | 'csv'
}

/** A file, or the code of why there is none. */
export type ExportAnswer =
  | { readonly ok: true; readonly file: Blob }
  | { readonly ok: false; readonly code: string }

async function codeOf(response: Response): Promise<string> {
  const said: unknown = await response.json().catch(() => null)
  const named = typeof said === 'object' && said !== null && 'code' in said ? said.code : null
  return typeof named === 'string' ? named : 'failed'
}

/** Fetches a plan as a file for who came with `key`: what stands behind the `#` of their link. */
export async function fetchExport(key: string, wish: ExportWish): Promise<ExportAnswer> {
  const { show, side, as } = wish
  try {
    const response = await fetch(`/export/${show}/${side}.${as}`, {
      headers: { Authorization: `Bearer ${key}` },
    })
    return response.ok
      ? { ok: true, file: await response.blob() }
      : { ok: false, code: await codeOf(response) }
  } catch {
    return { ok: false, code: 'unreachable' }
  }
}
