import { at, type Expectation } from '../expectation.ts'

/** A Word table come apart: each line of each cell on a line of its own, ranges over two lines. */
export const mobilityWord: Expectation = {
  source: 'mobilityWord.txt',
  agendas: [
    {
      title: 'Mobility in the Region',
      date: '2024-07-03',
      zones: ['?Europe/Vienna'],
      stop: '?11:45',
      entries: [
        at(
          '09:00',
          10,
          'Opening',
          '#opening',
          'Maria Gruber; Head of Department; Province of Styria',
        ),
        at(
          '09:10',
          30,
          'Buses on demand: two years of data',
          '#talk',
          'Florian Moser; ; Graz Institute of Transport',
        ),
        at('09:40', 30, 'Cycling to the train', '#talk', 'Lucia Ferri; ; City of Udine'),
        at('10:10', 20, 'Coffee break', '#break'),
        at(
          '10:30',
          60,
          'A ticket for everything',
          '#panel',
          'moderator: Maria Gruber',
          'Florian Moser',
          'Lucia Ferri',
          'Tim Novak',
        ),
        at('11:30', 15, 'Wrap-up and closing', '#closing', 'Maria Gruber'),
      ],
    },
  ],
}
