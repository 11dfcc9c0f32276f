import { at, type Expectation } from '../expectation.ts'

/** One sentence of chat. */
export const chatNote: Expectation = {
  source: 'chatNote.txt',
  agendas: [
    {
      title: null,
      date: null,
      entries: [
        at('09:00', '?15', 'kickoff'),
        at('09:15', 45, 'pricing', '?Jo'),
        at('?10:00', 20, 'demo', '?Sam'),
        at('10:30', '?15', 'coffee', '#break'),
        at('10:45', 75, 'planning'),
        at('12:00', null, 'lunch', '#break'),
      ],
    },
  ],
}
