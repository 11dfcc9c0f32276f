import { LRUCache } from 'lru-cache'
import { agendaFileOf } from '../../shared/agenda/agendaFile.ts'
import type { FileForm } from '../../shared/agenda/exportName.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { agendaCsv } from './csv/agendaCsv.ts'

/** Limits of the cache of each format. */
const FILES = 20
const CHARACTERS = 8 * 1_024 * 1_024

/** Caches the results of a function for the most recently used agendas. */
function cached(write: (agenda: Agenda) => string): (agenda: Agenda) => string {
  const files = new LRUCache<Agenda, string>({
    max: FILES,
    maxSize: CHARACTERS,
    sizeCalculation: ({ length }) => length,
    memoMethod: write,
  })
  return (agenda) => files.memo(agenda)
}

const WRITERS: Readonly<Record<FileForm, (agenda: Agenda) => string>> = {
  json: cached((agenda) => `${JSON.stringify(agendaFileOf(agenda), null, 2)}\n`),
  csv: cached(agendaCsv),
}

/** Returns the text of an agenda file. */
export function agendaFile(agenda: Agenda, as: FileForm): string {
  return WRITERS[as](agenda)
}
