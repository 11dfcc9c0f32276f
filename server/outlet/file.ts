import type { FileForm } from '../../shared/agenda/exportName.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { nativeOf } from '../../shared/agenda/native.ts'
import { oncePer } from '../../shared/agenda/oncePer.ts'
import { csvOf } from './csv/csv.ts'

/** How each form is written, once for each agenda: the agenda itself, or the table of its segments and items. */
const WRITERS: Readonly<Record<FileForm, (agenda: Agenda) => string>> = {
  json: oncePer((agenda) => `${JSON.stringify(nativeOf(agenda), null, 2)}\n`),
  csv: oncePer(csvOf),
}

/** A plan as the text of a file. */
export function fileOf(agenda: Agenda, as: FileForm): string {
  return WRITERS[as](agenda)
}
