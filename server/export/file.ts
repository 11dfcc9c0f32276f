import { LRUCache } from 'lru-cache'
import type { FileForm } from '../../shared/agenda/exportName.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { nativeOf } from '../../shared/agenda/native.ts'
import { csvOf } from './csv/csv.ts'

/** How many files of a form are stored, and how many characters of them. */
const FILES = 20
const CHARACTERS = 8 * 1_024 * 1_024

/** Returns the same function, which stores the files that were taken last. */
function stored(write: (agenda: Agenda) => string): (agenda: Agenda) => string {
  const files = new LRUCache<Agenda, string>({
    max: FILES,
    maxSize: CHARACTERS,
    sizeCalculation: ({ length }) => length,
    memoMethod: write,
  })
  return (agenda) => files.memo(agenda)
}

/** How each form is written: the agenda itself, or the table of its segments and items. */
const WRITERS: Readonly<Record<FileForm, (agenda: Agenda) => string>> = {
  json: stored((agenda) => `${JSON.stringify(nativeOf(agenda), null, 2)}\n`),
  csv: stored(csvOf),
}

/** A plan as the text of a file. */
export function fileOf(agenda: Agenda, as: FileForm): string {
  return WRITERS[as](agenda)
}
