import { at, block, type Expectation } from '../expectation.ts'

/** A project kick-off: 10.30-11, lengths as 15', weekday headings. */
export const sensorKickoff: Expectation = {
  source: 'sensorKickoff.txt',
  agendas: [
    {
      title: 'SENSOTERRA',
      date: '2026-01-14',
      zones: ['?Europe/Ljubljana'],
      entries: [
        at(
          '13:00',
          15,
          'Welcome & practicalities',
          '#welcome',
          '#opening',
          'Nejc Kranjc; coordinator',
        ),
        block('13:15', 45, 'Work plan', [
          at('*13:15', 15, 'WP1 Sensors', 'S. Moreau'),
          at('?13:30', 15, 'WP2 Models', 'T. Lindgren'),
          at('?13:45', 15, 'WP3 Fields', 'A. Rossi'),
        ]),
        at('14:00', 30, 'Discussion', '#discussion'),
        at('14:30', 30, 'coffee', '#break'),
        at('15:00', 90, 'Site visit'),
        at('19:00', null, 'dinner'),
      ],
    },
    {
      title: 'SENSOTERRA',
      date: '2026-01-15',
      zones: ['?Europe/Ljubljana'],
      entries: [
        at('09:00', 45, 'Data management plan', '#talk', 'T. Lindgren'),
        at('09:45', 45, 'Dissemination', '#talk', 'B. Osei'),
        at('10:30', 30, 'coffee', '#break'),
        at('11:00', 60, 'Next steps, AOB, closing', 'Nejc Kranjc'),
      ],
    },
  ],
  notes: ['(register before'],
}
