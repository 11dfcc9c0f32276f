import type { ColumnWords } from '../entryWords.ts'

/** Headings of the columns of a table. */
export const columns: ColumnWords = {
  date: ['giorno'],
  start: ['inizio'],
  end: ['fine'],
  length: ['durata'],
  time: ['orario', 'ora'],
  people: ['relatore', 'relatori', 'relatrice', 'intervengono'],
  room: ['luogo', 'aula'],
  language: ['lingua', 'lingue'],
  title: ['intervento', 'argomento', 'titolo', 'attività'],
}
