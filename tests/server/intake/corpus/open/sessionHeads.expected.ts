import { at, block, type Expectation, maybe } from '../expectation.ts'

/** Sessions as headings with the time before, their points as lists without times, those in charge in brackets. */
export const sessionHeads: Expectation = {
  source: 'sessionHeads.md',
  agendas: [
    {
      title: 'OpenGrid consortium meeting',
      date: '2025-09-02',
      entries: [
        block(
          '10:00',
          120,
          'Where we are',
          [
            maybe(at('*10:00', null, 'Consortium business', '?chair: Katrin Juhl')),
            maybe(at(null, null, 'Plans for the autumn workshop', '?Paulo Reis')),
          ],
          'chair: Katrin Juhl',
          '?Paulo Reis',
        ),
        block(
          '14:00',
          90,
          'Grid maps',
          [
            maybe(at('*14:00', null, 'Progress', '?chair: Paulo Reis')),
            maybe(at(null, null, 'Reuse in other countries', '?Marta Nilsson')),
          ],
          'chair: Paulo Reis',
          '?Marta Nilsson',
        ),
      ],
    },
    {
      title: 'OpenGrid consortium meeting',
      date: '2025-09-03',
      entries: [
        at('09:30', 60, 'Talking to the public', 'chair: Marta Nilsson'),
        at('10:30', 15, 'Coffee', '#break'),
        at('10:45', 75, 'Conclusion and next steps', '#closing'),
      ],
    },
  ],
  notes: ['The meeting is held in sessions'],
}
