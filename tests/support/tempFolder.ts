import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder of its own for one test, and what takes it away again. */
export function tempFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
