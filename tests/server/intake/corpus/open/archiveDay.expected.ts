import { at, type Expectation } from '../expectation.ts'

/** Start times only, speakers on the next line. */
export const archiveDay: Expectation = {
  source: 'archiveDay.txt',
  agendas: [
    {
      title: 'Open Archives Day',
      date: '2025-06-14',
      stop: '?12:45',
      entries: [
        at('09:00', '~30', 'Doors open'),
        at('09:30', '~15', 'Welcome', '#welcome', 'Owen Price'),
        at('09:45', '~45', 'What is in the boxes', '#talk', 'Miriam Katz'),
        at('10:30', '~20', 'Break', '#break'),
        at('10:50', '~40', 'Letters from the harbour', '#talk', 'Rosalind Achebe'),
        at(
          '11:30',
          '~45',
          'How to look after your own photographs',
          '#talk',
          'Sven Holm; conservator',
        ),
        at('12:15', '~30', 'Questions and answers', '#qa'),
        at('12:45', '?0', 'Closing', '#closing'),
      ],
    },
  ],
}
