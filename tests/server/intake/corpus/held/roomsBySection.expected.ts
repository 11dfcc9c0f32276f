import { at, type Expectation } from '../expectation.ts'

/** Parallel rooms as sections between plenary ones. */
export const roomsBySection: Expectation = {
  source: 'roomsBySection.txt',
  agendas: [
    {
      title: 'SoilCon 2025',
      date: '2025-06-18',
      room: 'Aula Magna|Plenary',
      zones: ['?Europe/Stockholm', '?Europe/Berlin'],
      entries: [
        at('09:00', 10, 'Opening', '#opening', 'Karin Lund'),
        at('09:10', 50, 'The skin of the earth', '#talk', 'Wanjiru Kamau; ; Nairobi Soil Centre'),
        at('10:00', 30, 'Coffee', '#break'),
        at('11:30', 30, 'Closing panel', '#panel', '#closing'),
      ],
    },
    {
      title: 'SoilCon 2025',
      date: '2025-06-18',
      room: 'Room 1',
      zones: ['?Europe/Stockholm', '?Europe/Berlin'],
      entries: [
        at('10:30', 20, 'Drains that think', '#talk', 'Elin Strand', '?moderator: Pekka Salo'),
        at('10:50', 20, 'Peat after fire', '#talk', 'Gareth Pugh', '?moderator: Pekka Salo'),
        at('11:10', 20, 'Discussion', '#discussion', '?moderator: Pekka Salo'),
      ],
    },
    {
      title: 'SoilCon 2025',
      date: '2025-06-18',
      room: 'Room 2',
      zones: ['?Europe/Stockholm', '?Europe/Berlin'],
      entries: [
        at('10:30', 20, 'Gardens in camps', '#talk', 'Noor Haidar', '?moderator: Beatriz Lopes'),
        at('10:50', 20, 'Teaching with worms', '#talk', 'Otto Falk', '?moderator: Beatriz Lopes'),
        at('11:10', 20, 'Discussion', '#discussion', '?moderator: Beatriz Lopes'),
      ],
    },
  ],
  alternatives: [
    [
      {
        title: 'SoilCon 2025',
        date: '2025-06-18',
        room: 'Room 1',
        zones: ['?Europe/Stockholm', '?Europe/Berlin'],
        entries: [
          at('09:00', 10, 'Opening', '#opening', 'Karin Lund'),
          at('09:10', 50, 'The skin of the earth', '#talk', 'Wanjiru Kamau; ; Nairobi Soil Centre'),
          at('10:00', 30, 'Coffee', '#break'),
          at('10:30', 20, 'Drains that think', '#talk', 'Elin Strand', '?moderator: Pekka Salo'),
          at('10:50', 20, 'Peat after fire', '#talk', 'Gareth Pugh', '?moderator: Pekka Salo'),
          at('11:10', 20, 'Discussion', '#discussion', '?moderator: Pekka Salo'),
          at('11:30', 30, 'Closing panel', '#panel', '#closing'),
        ],
      },
      {
        title: 'SoilCon 2025',
        date: '2025-06-18',
        room: 'Room 2',
        zones: ['?Europe/Stockholm', '?Europe/Berlin'],
        entries: [
          at('09:00', 10, 'Opening', '#opening', 'Karin Lund'),
          at('09:10', 50, 'The skin of the earth', '#talk', 'Wanjiru Kamau; ; Nairobi Soil Centre'),
          at('10:00', 30, 'Coffee', '#break'),
          at('10:30', 20, 'Gardens in camps', '#talk', 'Noor Haidar', '?moderator: Beatriz Lopes'),
          at('10:50', 20, 'Teaching with worms', '#talk', 'Otto Falk', '?moderator: Beatriz Lopes'),
          at('11:10', 20, 'Discussion', '#discussion', '?moderator: Beatriz Lopes'),
          at('11:30', 30, 'Closing panel', '#panel', '#closing'),
        ],
      },
    ],
  ],
}
