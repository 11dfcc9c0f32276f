import { at, type Expectation } from '../expectation.ts'

/** A kick-off of three days; presenters are institutes, which need not be people. */
export const agendaEssnet: Expectation = {
  source: 'agenda-essnet-kickoff.txt',
  agendas: [
    {
      title: 'I3S ESSnet kick-off',
      date: '?2019-02-11',
      stop: '?17:00',
      entries: [
        at('09:30', 30, 'Tour de table and introduction', '?All'),
        at('10:00', 60, 'Presentation of the ESSnet', '#talk', '?Insee'),
        at('11:00', 30, 'Coffee break', '#break'),
        at('11:30', 45, 'Presentation of WP1', '#talk', '?Istat'),
        at('12:15', 75, 'Lunch break', '#break'),
        at('13:30', 45, 'Presentation of WP2', '#talk', '?SCB'),
        at('14:15', 45, 'Presentation of WP3', '#talk', '?SSB'),
        at('15:00', 30, 'Coffee break', '#break'),
        at('15:30', 45, 'Presentation of WP4', '#talk', '?INE'),
        at('16:15', 45, 'Presentation of WP5', '#talk', '?Insee'),
      ],
    },
    {
      title: 'I3S ESSnet kick-off',
      date: '?2019-02-12',
      stop: '?17:00',
      entries: [
        at('09:00', 90, 'Presentation of services', '?All'),
        at('10:30', 30, 'Coffee break', '#break'),
        at('11:00', 75, 'Presentation of services', '?All'),
        at('12:15', 75, 'Lunch break', '#break'),
        at('13:30', 60, 'General discussion', '#discussion', '?All'),
        at('14:30', 30, 'Vote on the services', '?All'),
        at('15:00', 30, 'Coffee break', '#break'),
        at('15:30', 30, 'Next steps for service 1', '?All'),
        at('16:00', 30, 'Next steps for service 2', '?All'),
        at('16:30', 30, 'Next steps for service 3', '?All'),
      ],
    },
    {
      title: 'I3S ESSnet kick-off',
      date: '?2019-02-13',
      stop: '?15:30',
      entries: [
        at('09:00', 45, 'Roadmap for WP1', '?Istat'),
        at('09:45', 45, 'Roadmap for WP2', '?SCB'),
        at('10:30', 30, 'Coffee break', '#break'),
        at('11:00', 45, 'Roadmap for WP3', '?SSB'),
        at('11:45', 45, 'Roadmap for WP4', '?INE'),
        at('12:30', 60, 'Lunch break', '#break'),
        at('13:30', 30, 'Roadmap for WP5', '?Insee'),
        at('14:00', 60, 'Next steps and planning', '?All'),
        at('15:00', 30, 'Conclusion', '#closing', '?Insee'),
      ],
    },
  ],
  notes: ['This first day was', 'The second day was', 'The third day was'],
}
