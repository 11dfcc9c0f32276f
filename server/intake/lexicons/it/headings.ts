import type { HeadingWords } from '../headingWords.ts'

/** Words for headings. */
export const headings: HeadingWords = {
  agendas: ['programma', 'ordine del giorno'],
  plans: [],
  agendaOf: ['del', 'della', 'per'],
  events: ['riunione', 'convegno', 'incontro'],
  fillers: ['il', 'la', 'lo', 'i', 'gli'],
  numbers: { primo: 1, secondo: 2, terzo: 3 },
  days: ['giorno #'],
  dayParts: ['mattina', 'pomeriggio'],
  sessions: ['sessione'],
  numberedSessions: ['sessione #'],
  sessionKinds: [],
  points: ['punto'],
  parallels: ['parallelo', 'paralleli', 'parallela', 'parallele', 'laboratori'],
  otherDays: ['verbale'],
  everyRoom: [],
  everyone: [],
  talks: ['relazione', 'relazioni'],
  talkKinds: [],
  ends: ['fine'],
  titleEnds: [],
  titleTails: [],
  introductions: [],
  heldOn: [],
}
