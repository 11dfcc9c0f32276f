import { at, type Expectation } from '../expectation.ts'

/** The day of the week before the time of every entry. */
export const dayLeads: Expectation = {
  source: 'dayLeads.txt',
  agendas: [
    {
      title: 'Glaze Society',
      date: null,
      stop: '?20:30',
      entries: [
        at('13:00', 180, 'Registration'),
        at('16:30', 60, 'Annual Meeting of the Members'),
        at('18:30', 120, 'Supper'),
      ],
    },
    {
      title: 'Glaze Society',
      date: null,
      stop: '?12:00',
      entries: [
        at('09:00', 30, 'Opening by the mayor', '#opening'),
        at('09:30', 45, 'Colours from ash', '#talk', 'Helen Ortiz'),
        at('10:15', 30, 'Coffee break', '#break'),
        at('10:45', 75, 'Kiln walk'),
      ],
    },
  ],
}
