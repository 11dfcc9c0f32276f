import { at, block, type Expectation } from '../expectation.ts'

/** An HTML table: sessions and chairs span rows, breaks span columns. */
export const surveyProgramme: Expectation = {
  source: 'surveyProgramme.html.txt',
  agendas: [
    {
      title: 'Survey Methods Workshop',
      date: '2025-02-06',
      zones: ['?Europe/Dublin'],
      entries: [
        at('09:00', 15, 'Welcome', '#welcome', 'Niamh Doyle'),
        block(
          '?09:15',
          null,
          'Session 1',
          [
            at('09:15', 30, 'Sampling people who move', '#talk', 'Ana Ruiz; ; University of Cork'),
            at('09:45', 30, 'Weights without tears', '#talk', 'Paul Henry'),
          ],
          'moderator: Colm Brady',
        ),
        at('10:15', 25, 'Coffee Break', '#break'),
        block(
          '?10:40',
          null,
          'Session 2',
          [
            at('10:40', 30, 'Asking about money', '#talk', 'Greta Olsen'),
            at('11:10', 30, 'When nobody answers', '#talk', 'Samir Khan', 'Eva Roth'),
          ],
          'moderator: Niamh Doyle',
        ),
        at('11:40', 20, 'Discussion', '#discussion'),
        at('12:00', null, 'Lunch', '#break'),
      ],
    },
  ],
  alternatives: [
    [
      {
        title: 'Survey Methods Workshop',
        date: '2025-02-06',
        zones: ['?Europe/Dublin'],
        entries: [
          at('09:00', 15, 'Welcome', '#welcome', 'Niamh Doyle'),
          at(
            '09:15',
            30,
            'Sampling people who move',
            '#talk',
            'Ana Ruiz; ; University of Cork',
            'moderator: Colm Brady',
          ),
          at('09:45', 30, 'Weights without tears', '#talk', 'Paul Henry', 'moderator: Colm Brady'),
          at('10:15', 25, 'Coffee Break', '#break'),
          at('10:40', 30, 'Asking about money', '#talk', 'Greta Olsen', 'moderator: Niamh Doyle'),
          at(
            '11:10',
            30,
            'When nobody answers',
            '#talk',
            'Samir Khan',
            'Eva Roth',
            'moderator: Niamh Doyle',
          ),
          at('11:40', 20, 'Discussion', '#discussion'),
          at('12:00', null, 'Lunch', '#break'),
        ],
      },
    ],
  ],
  notes: ['Organised with the help'],
}
