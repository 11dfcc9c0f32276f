import type { AgendaFault } from '../../../shared/agenda/checks.ts'
import { AgendaFile } from '../../../shared/agenda/file.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { agendaOfNative, saysNative } from '../../../shared/agenda/native.ts'

/** What a file holds: clock times of no day yet, or a whole agenda as it was exported. */
export type Held = { readonly file: AgendaFile } | { readonly agenda: Agenda }

/** A file that can be used, or everything that is wrong with it and where; `notJson` is what the reader of JSON says. */
export type FileReading =
  | { readonly ok: true; readonly name: string; readonly held: Held }
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
  if (saysNative(read.json)) {
    const made = agendaOfNative(read.json)
    return made.ok ? { ok: true, name, held: { agenda: made.agenda } } : made
  }
  const result = AgendaFile.safeParse(read.json)
  if (result.success) return { ok: true, name, held: { file: result.data } }
  const faults = result.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    problem: message,
  }))
  return { ok: false, faults }
}
