import { at, type Expectation } from '../expectation.ts'

/** A range whose stated length differs, and two rows that overlap. */
export const clashingRows: Expectation = {
  source: 'clashingRows.txt',
  agendas: [
    {
      title: 'Design Sprint Review',
      date: '2025-09-05',
      stop: '?13:00',
      entries: [
        at('10:00', 30, 'Opening and goals', '#opening', 'Vera Lind'),
        at('10:30', '45|30', 'Prototype A', 'Tom Achterberg'),
        at('11:15', '30|25', 'Prototype B', 'Yuki Sato'),
        at('11:40', 20, 'Break', '#break'),
        at('12:00', 30, 'Feedback round'),
        at('12:30', 30, 'Decisions', 'Vera Lind'),
      ],
    },
  ],
  conflicts: [['Prototype A'], ['Prototype B', 'Break']],
}
