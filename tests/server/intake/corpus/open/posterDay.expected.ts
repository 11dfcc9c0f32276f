import { at, type Expectation } from '../expectation.ts'

/** A column for what an entry is that is empty where it is a talk, its title in the column of descriptions. */
export const posterDay: Expectation = {
  source: 'posterDay.md',
  agendas: [
    {
      title: null,
      date: null,
      entries: [
        at('08:45', 15, 'Opening|Welcome and foreword', '#opening', '#welcome'),
        at('09:00', 30, 'Invited talk', '#talk'),
        at('09:30', 30, 'Poster spotlights'),
        at('10:00', 30, 'Break|Coffee, tea', '#break'),
        at('10:30', 60, 'Panel discussion', '#panel'),
        at('11:30', 30, 'Closing|Conclusion', '#closing'),
        at('12:00', null, 'Dinner', '#break'),
      ],
    },
  ],
}
