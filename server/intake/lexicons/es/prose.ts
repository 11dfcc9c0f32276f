import type { ProseWords } from '../proseWordLists.ts'

/** Words for sentences that tell what happens when. */
export const prose: ProseWords = {
  next: ['luego', 'después', 'a continuación', 'finalmente', 'para terminar', 'primero'],
  leads: ['luego', 'después', 'hay', 'y'],
  begin: ['empezamos', 'comenzamos', 'nos vemos', 'inicio'],
  over: ['terminamos', 'se cierra', 'hay que salir'],
  deadlines: ['antes de', 'hasta', 'a más tardar'],
  pronouns: ['él', 'ella', 'eso'],
  relatives: ['que', 'lo que'],
  joints: ['y', 'e'],
  beforeTimes: ['a las', 'a la', 'desde las', 'hasta las', 'de', 'sobre las'],
  abbreviations: ['sr', 'sra', 'srta', 'dr', 'dra', 'prof', 'núm'],
}
