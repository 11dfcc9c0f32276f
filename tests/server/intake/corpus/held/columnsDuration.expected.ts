import { at, type Expectation } from '../expectation.ts'

/** Tabs with number, start, end and duration, one of which does not agree. */
export const columnsDuration: Expectation = {
  source: 'columnsDuration.txt',
  agendas: [
    {
      title: "Data Stewards' Sprint",
      date: '2025-09-30',
      zones: ['Europe/Amsterdam'],
      stop: '?11:45',
      entries: [
        at('09:00', 15, 'Welcome and aims', '#welcome', '#opening', 'Femke Visser'),
        at('09:15', 45, 'What stewards do all day', '#talk', 'Abel Mengistu'),
        at('10:00', 15, 'Break', '#break'),
        at('10:15', '45|30', 'describing a data set', 'Femke Visser', 'Rosa Klein'),
        at('11:00', 30, 'Q&A', '#qa', '?all'),
        at('11:30', 15, 'Wrap-up', '#closing', 'Abel Mengistu'),
      ],
    },
  ],
  conflicts: [['describing a data set']],
}
