import { at, type Expectation } from '../expectation.ts'

/** Two days under headings, no year, comments that are no lengths. */
export const statNetwork: Expectation = {
  source: 'statNetwork.txt',
  agendas: [
    {
      title: 'OpenTally network kick-off',
      date: '?2025-03-04',
      stop: '?15:00',
      entries: [
        at('09:00', 30, 'Round of introductions and welcome', '?All'),
        at('09:30', 75, 'Presentation of the network', '#talk', '?Destal'),
        at('10:45', 30, 'Coffee break', '#break'),
        at('11:15', 45, 'Presentation of WP1', '#talk', '?Statmark'),
        at('12:00', 90, 'Lunch break', '#break'),
        at('13:30', 45, 'Presentation of WP2', '#talk', '?KSB'),
        at('14:15', 45, 'Presentation of WP3', '#talk', '?Numera'),
      ],
    },
    {
      title: 'OpenTally network kick-off',
      date: '?2025-03-05',
      stop: '?14:00',
      entries: [
        at('09:00', 90, 'Tour of services', '?All'),
        at('10:30', 30, 'Coffee break', '#break'),
        at('11:00', 60, 'General discussion', '#discussion', '?All'),
        at('12:00', 60, 'Lunch break', '#break'),
        at('13:00', 30, 'Vote on the first services', '?All'),
        at('13:30', 30, 'Conclusion', '#closing', '?Destal'),
      ],
    },
  ],
  notes: ['This first day is', 'The second day is'],
}
