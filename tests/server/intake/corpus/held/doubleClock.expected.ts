import { at, block, type Expectation, maybe } from '../expectation.ts'

/** Both zones in every line, three short statements of 5 to 7 minutes. */
export const doubleClock: Expectation = {
  source: 'doubleClock.txt',
  agendas: [
    {
      title: 'Transatlantic Roundtable',
      date: '2025-02-13',
      zones: ['America/New_York', 'Europe/Berlin'],
      stop: '11:30',
      entries: [
        at('10:00', 5, 'Welcome', '#welcome', '#opening', 'Grace Holloway; ; Center for Ageing'),
        block(
          '10:05',
          20,
          'Three short statements',
          [
            maybe(
              at(
                '*10:05',
                '?5|6|7',
                'Dieter Lauterbach-Wolf|statement',
                'Dieter Lauterbach-Wolf; ; Berlin Institute for Care',
              ),
            ),
            maybe(
              at(
                '?10:11|10:10|10:12',
                '?5|6|7',
                'Maya Greenfield|statement',
                'Maya Greenfield; ; Hudson University',
              ),
            ),
            maybe(
              at(
                '?10:17|10:15|10:19',
                '?5|6|7',
                'Consuelo Ortega|statement',
                'Consuelo Ortega; ; Home Helpers United',
              ),
            ),
          ],
          'Dieter Lauterbach-Wolf',
          'Maya Greenfield',
          'Consuelo Ortega',
        ),
        at('10:25', 45, 'Moderated discussion', '#discussion', 'moderator: Grace Holloway'),
        at('11:10', 15, 'Audience questions', '#qa'),
        at('11:25', 5, 'Closing words', '#closing', 'Maya Greenfield'),
      ],
    },
  ],
}
