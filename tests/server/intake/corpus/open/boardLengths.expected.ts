import { at, block, type Expectation } from '../expectation.ts'

/** Lengths only, nested, that sum to what the head says. */
export const boardLengths: Expectation = {
  source: 'boardLengths.txt',
  agendas: [
    {
      title: 'Green Schools',
      date: '2025-11-04',
      zones: ['Europe/Vienna'],
      stop: '?11:30',
      from: '10:00',
      entries: [
        at('*10:00', 5, 'Welcome and minutes', '#welcome', '#opening', 'Klara Novak'),
        block('?10:05', 25, 'Round of news from the schools', [
          at('?10:05', 10, 'Graz', 'Peter Lang'),
          at('?10:15', 10, 'Brno', 'Jana Holá'),
          at('?10:25', 5, 'Trieste', 'Carlo Benedetti'),
        ]),
        at('?10:30', 20, 'Budget: where we stand', 'Ines Bauer'),
        at('?10:50', 5, 'Break', '#break'),
        block('?10:55', 20, 'summer camp', [
          at('?10:55', 10, 'Place and dates', 'Klara Novak'),
          at('?11:05', 5, 'Who teaches what', 'Peter Lang'),
        ]),
        at('?11:15', 10, 'Any other business'),
        at('?11:25', 5, 'Closing', '#closing'),
      ],
    },
  ],
  notes: ['Actions from the last call'],
}
