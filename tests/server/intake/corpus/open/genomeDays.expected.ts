import { at, type Expectation } from '../expectation.ts'

/** Days as rows of a table, PM after an end past noon. */
export const genomeDays: Expectation = {
  source: 'genomeDays.txt',
  agendas: [
    {
      title: 'Genome Days',
      date: '2022-09-08',
      zones: ['Asia/Shanghai'],
      stop: '?11:55',
      entries: [
        at('08:30', 5, 'Genome Days Opening', '#opening', 'Anming Ruan'),
        at('08:35', 55, 'Keynote Talk', '#talk', 'Olivia Harrow'),
        at('09:35', 55, 'Invited Talks', '#talk', 'Teo Bramante', 'Qing Luo'),
        at('10:30', 15, 'Break', '#break'),
        at('10:45', 70, 'workshops (parallel)', 'Lan Pei', 'Ivo Marek'),
      ],
    },
    {
      title: 'Genome Days',
      date: '2022-09-09',
      zones: ['Asia/Shanghai'],
      stop: '?13:05',
      entries: [
        at('09:00', 55, 'Keynote Talk', '#talk', 'Saoirse Quill'),
        at('10:00', 40, 'Contributed Talks', '#talk', 'Jun Bai', 'Amelie Fontaine'),
        at('10:40', 20, 'Poster session'),
        at('11:00', 15, 'Break', '#break'),
        at('11:15', 55, 'Invited Talks', '#talk', 'Kenji Mori', 'Ruth Oyelaran'),
        at('12:10', 40, 'Workshops (parallel)', 'Hugo Lind', 'Xin Mao'),
        at('12:50', 15, 'Closing Remark', '#closing', 'Anming Ruan'),
      ],
    },
  ],
  notes: ['Please look up', 'include Q&A time'],
}
