import type { EntryWords } from '../entryWordLists.ts'

/** Words for the entries of an agenda. */
export const entries: EntryWords = {
  kinds: {
    break: ['descanso', 'almuerzo', 'comida', 'pausa', 'almoço', 'cena'],
    panel: ['mesa redonda'],
    welcome: ['bienvenida'],
    discussion: ['discusión', 'debate'],
    talk: ['ponencia'],
  },
  firstWords: {
    qa: ['preguntas', 'preguntas y respuestas'],
    closing: ['clausura', 'cierre', 'encerramento'],
    opening: ['apertura', 'abertura'],
  },
  introductions: [],
  otherMeanings: [],
  topicWords: [],
  roomsNamed: ['sala', 'aula'],
  rooms: [],
  roomLabels: ['lugar'],
  venues: [],
  streets: ['calle', 'plaza'],
  pointLabels: [],
  numberLabels: [],
  about: [],
  otherLengths: ['cada'],
  lengthParts: ['para'],
  including: [],
  languageBeside: ['en', 'y'],
  halves: ['mañana', 'tarde'],
  next: ['luego', 'después'],
  and: ['y', 'e'],
  speaksOn: ['sobre'],
  beforeTimes: ['a las', 'desde las'],
  fillers: ['luego', 'después'],
}
