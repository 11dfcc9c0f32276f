import { at, type Expectation } from '../expectation.ts'

/** Rows between strokes without a heading, four digits without a sign between them, a colon in a cell of its own. */
export const campusRows: Expectation = {
  source: 'campusRows.txt',
  agendas: [
    {
      title: null,
      date: null,
      stop: '?14:45',
      entries: [
        at('08:30', 30, 'Registration of guests and crews'),
        at('09:00', 30, 'Briefing for the stewards'),
        at('09:45', 30, 'Opening ceremony', '#opening'),
        at('10:15', 30, 'Keynote speech', '#talk'),
        at('10:45', 15, 'Morning break', '#break'),
        at('11:00', 90, 'Boat inspection'),
        at('12:30', 90, 'Lunch Break', '#break'),
        at('14:00', 30, 'Award ceremony'),
        at('14:30', 15, 'Closing ceremony', '#closing'),
      ],
    },
  ],
}
