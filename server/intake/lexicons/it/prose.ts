import type { ProseWords } from '../proseWordLists.ts'

/** Words for sentences that tell what happens when. */
export const prose: ProseWords = {
  next: ['poi', 'dopo', 'in seguito', 'infine', 'per finire', 'prima'],
  leads: ['poi', 'dopo', 'infine', "c'è", 'ci sono', 'e'],
  begin: ['iniziamo', 'cominciamo', 'ci vediamo', 'inizio'],
  over: ['si chiude', 'finiamo', 'bisogna uscire'],
  deadlines: ['entro', 'entro le', 'prima di'],
  pronouns: ['lui', 'lei'],
  relatives: ['che', 'il quale', 'la quale'],
  joints: ['e'],
  beforeTimes: ['alle', 'dalle', 'alle ore', 'verso le', 'fino alle'],
  abbreviations: ['sig', 'dott', 'dr', 'prof', 'ing'],
}
