import { at, type Expectation } from '../expectation.ts'

/** Cells that ran together when a table was copied: no blank between time and title, a label before each name. */
export const gluedCells: Expectation = {
  source: 'gluedCells.txt',
  agendas: [
    {
      title: null,
      date: null,
      zones: ['?Europe/Lisbon'],
      stop: '?12:50',
      entries: [
        at('10:30', 20, 'Position Paper|Marta Nilsson', '#talk', 'Marta Nilsson'),
        at('10:50', 20, 'Position Paper|Carlos Brandt', '#talk', 'Carlos Brandt'),
        at('11:10', 20, 'Invited Speaker|Helen Ortiz', '#talk', 'Helen Ortiz'),
        at('11:30', 15, 'Coffee', '#break'),
        at('12:00', 20, 'Position Paper|Peter Kovacs', '#talk', 'Peter Kovacs'),
        at('12:20', 20, 'Invited Speaker|Alice Turner', '#talk', 'Alice Turner'),
        at('12:40', 10, 'Wrap up and Close', '#closing'),
      ],
    },
  ],
}
