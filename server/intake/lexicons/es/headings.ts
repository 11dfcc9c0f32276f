import type { HeadingWords } from '../headingWordLists.ts'

/** Words for headings. */
export const headings: HeadingWords = {
  agendas: ['programa', 'orden del día'],
  plans: [],
  agendaOf: ['del', 'para'],
  events: ['reunión', 'jornada', 'taller'],
  fillers: ['nuestra', 'el', 'los', 'las', 'es'],
  numbers: { primero: 1, primer: 1, segundo: 2, tercero: 3, tercer: 3 },
  days: ['día #'],
  dayParts: ['mañana', 'tarde'],
  sessions: ['sesión'],
  numberedSessions: ['sesión #'],
  sessionKinds: [],
  otherDays: ['acta'],
  everyRoom: [],
  everyone: [],
  talks: ['ponencia', 'ponencias'],
  talkKinds: [],
  ends: [],
  titleEnds: [],
  titleTails: [],
  introductions: [],
  heldOn: [],
}
