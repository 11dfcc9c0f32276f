import type { ColumnWords } from '../entryWords.ts'

/** Headings of the columns of a table. */
export const columns: ColumnWords = {
  date: ['fecha'],
  start: ['inicio'],
  end: ['fin'],
  length: ['duración'],
  time: ['horario', 'hora'],
  chair: ['moderador', 'moderadora'],
  people: ['ponente', 'ponentes', 'orador', 'oradora', 'oradores'],
  room: ['sala', 'lugar', 'sede'],
  affiliation: ['empresa', 'institución'],
  post: ['cargo'],
  language: ['idioma', 'idiomas', 'lengua'],
  comment: ['observaciones'],
  title: ['tema', 'título', 'actividad', 'actividades', 'asunto', 'punto'],
}
