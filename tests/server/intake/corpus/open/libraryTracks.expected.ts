import { at, type Expectation } from '../expectation.ts'

/** Parallel rooms as columns of a markdown table. */
export const libraryTracks: Expectation = {
  source: 'libraryTracks.md',
  agendas: [
    {
      title: 'LibTech Meetup',
      date: '2025-11-21',
      room: 'Main Hall',
      zones: ['Europe/Brussels'],
      stop: '?12:00',
      entries: [
        at('10:00', 30, 'Keys to the catalogue', '#talk', 'Wout Claes'),
        at('10:30', 30, 'Who reads at night', '#talk', 'Priya Nair'),
        at('11:00', 20, 'Coffee break', '#break'),
        at('11:20', 40, 'Paying for open books', '#panel', 'Wout Claes', 'Priya Nair', 'Elif Kaya'),
      ],
    },
    {
      title: 'LibTech Meetup',
      date: '2025-11-21',
      room: 'Blue Room',
      zones: ['Europe/Brussels'],
      stop: '?12:00',
      entries: [
        at('10:00', 30, 'Scanning maps at home', '#talk', 'Ida Berg'),
        at('10:30', 30, 'Repair your readers', '#talk', 'Koen Maes'),
        at('11:00', 20, 'Coffee break', '#break'),
        at('11:20', 40, 'Metadata by hand', 'Ida Berg'),
      ],
    },
  ],
}
