import { at, type Expectation } from '../expectation.ts'

/** Starts on a 12-hour clock without am or pm, presenters by their first names with a plus between them. */
export const pairWorkshop: Expectation = {
  source: 'pairWorkshop.md',
  agendas: [
    {
      title: 'Schedule',
      date: null,
      stop: '?14:30',
      entries: [
        at('09:00', '~10', 'Introduction', '#opening', 'Martin', 'Claire'),
        at('09:10', '~30', 'Buoys + Bells', '#talk', 'Martin'),
        at('09:40', '~80', 'Workshop 1', 'Martin', 'Claire'),
        at('11:00', '~15', 'Coffee break', '#break'),
        at('11:15', '~45', 'Tide Tables', '#talk', 'Claire'),
        at('12:00', '~60', 'Lunch break', '#break'),
        at('13:00', '~90', 'Workshop 2', 'Martin', 'Claire'),
        at('14:30', '?0', 'Conclusion', '#closing', 'Martin', 'Claire'),
      ],
    },
  ],
}
