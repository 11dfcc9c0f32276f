import type { ShowWords } from '../showWords.ts'

/** Italian words about a whole show. */
export const SHOW: ShowWords = {
  labels: {
    date: ['data', 'data e ora'],
    time: ['orario', 'ora'],
    start: ['inizio'],
    length: ['durata'],
    languages: ['lingua', 'lingue'],
    place: ['luogo'],
    background: ['contesto'],
    organisers: ['organizzatori', 'organizzatore'],
    participants: ['partecipanti'],
  },
  prefixes: [],
  spoken: { organisers: ['organizzato da'] },
  greetings: [],
  subjects: [],
  meetings: [],
  ordinals: [],
  abbreviations: [],
  joints: ['e', 'con', 'di'],
  meetingWords: [],
}
