import { LRUCache } from 'lru-cache'
import { agendaFileOf } from '../../shared/agenda/agendaFile.ts'
import type { FileForm } from '../../shared/agenda/exportName.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { agendaCsv } from './csv/agendaCsv.ts'

/** Limits of the cache of each format. */
const MAX_FILES = 20
const MAX_CHARACTERS = 8 * 1_024 * 1_024

const caches: LRUCache<Agenda, string>[] = []

/** Removes all texts from memory, as a person was erased. */
export function clearAgendaFiles(): void {
  for (const files of caches) files.clear()
}

/** Caches the results of a function for the most recently used agendas. */
function withCache(write: (agenda: Agenda) => string): (agenda: Agenda) => string {
  const files = new LRUCache<Agenda, string>({
    max: MAX_FILES,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ length }) => length,
    memoMethod: write,
  })
  caches.push(files)
  return (agenda) => files.memo(agenda)
}

const WRITERS: Readonly<Record<FileForm, (agenda: Agenda) => string>> = {
  json: withCache((agenda) => `${JSON.stringify(agendaFileOf(agenda), null, 2)}\n`),
  csv: withCache(agendaCsv),
}

/** Returns the text of an agenda file. */
export function agendaFileText(agenda: Agenda, form: FileForm): string {
  return WRITERS[form](agenda)
}
