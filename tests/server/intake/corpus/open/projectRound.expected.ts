import { at, block, type Expectation } from '../expectation.ts'

/** A student project's round: lengths under lengths, the last block full before the next begins, a start in a table. */
export const projectRound: Expectation = {
  source: 'projectRound.md',
  agendas: [
    {
      title: null,
      date: '2024-02-27',
      from: '13:45',
      entries: [
        block('*13:45', 5, 'Intro', [
          at('*13:45', 1, 'Opening by chair', '#opening'),
          at('?13:46', 2, 'How is everyone'),
          at('?13:48', 2, 'Approval of the minutes'),
        ]),
        block('*13:50', 15, 'The mast', [
          at('?13:50', 5, 'What broke'),
          at('?13:55', 3, 'Who can weld'),
          at('?13:58', 7, 'Plan for the week'),
        ]),
        at('?14:05', 30, 'The sail'),
        at('?14:35', 5, 'Questions', '#qa'),
      ],
    },
  ],
}
