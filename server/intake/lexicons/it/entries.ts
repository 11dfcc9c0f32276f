import type { EntryWords } from '../entryWordLists.ts'

/** Words for the entries of an agenda. */
export const entries: EntryWords = {
  kinds: {
    break: ['pausa', 'pranzo', 'cena'],
    panel: ['tavola rotonda'],
    welcome: ['benvenuto', 'saluti'],
    discussion: ['discussione', 'dibattito'],
    talk: ['relazione'],
  },
  firstWords: { qa: ['domande'], closing: ['chiusura', 'conclusioni'], opening: ['apertura'] },
  introductions: [],
  otherMeanings: [],
  topicWords: [],
  roomsNamed: [],
  rooms: [],
  roomLabels: [],
  venues: [],
  streets: ['via', 'piazza'],
  pointLabels: [],
  numberLabels: [],
  about: [],
  otherLengths: ['ogni'],
  lengthParts: [],
  including: [],
  languageBeside: [],
  halves: [],
  next: ['poi'],
  and: ['e'],
  speaksOn: ['su'],
  beforeTimes: [],
  fillers: [],
}
