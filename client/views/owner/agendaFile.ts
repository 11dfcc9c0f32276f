import type { AgendaFault } from '../../../shared/agenda/checks.ts'
import { AgendaFile } from '../../../shared/agenda/file.ts'

/** A file that can be used, or everything that is wrong with it and where; `notJson` is what the reader of JSON says. */
export type FileReading =
  | { readonly ok: true; readonly name: string; readonly file: AgendaFile }
  | { readonly ok: false; readonly notJson: string }
  | { readonly ok: false; readonly faults: readonly AgendaFault[] }

function parsed(text: string): { readonly json: unknown } | { readonly notJson: string } {
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    return { notJson: error instanceof Error ? error.message : String(error) }
  }
}

/** Reads an agenda file, and names every fault by its path. */
export function readAgendaFile(name: string, text: string): FileReading {
  const read = parsed(text)
  if ('notJson' in read) return { ok: false, notJson: read.notJson }
  const result = AgendaFile.safeParse(read.json)
  if (result.success) return { ok: true, name, file: result.data }
  const faults = result.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    problem: message,
  }))
  return { ok: false, faults }
}
