import { at, type Expectation } from '../expectation.ts'

/** Two days, four digits without a colon, speaker before title. */
export const speakerFirst: Expectation = {
  source: 'speakerFirst.txt',
  agendas: [
    {
      title: 'PhD Days',
      date: '2025-10-02',
      zones: [],
      stop: '?13:30',
      entries: [
        at('09:00', 15, 'Welcome', '#welcome', 'Edith Lang'),
        at('09:15', 30, 'Heat pumps in old houses', '#talk', 'Karim Benali'),
        at('09:45', 30, 'Salt as a battery', '#talk', 'Lotte Friis'),
        at('10:15', 30, 'Coffee break', '#break'),
        at('10:45', 30, 'Wires that remember', '#talk', 'Andrei Popa'),
        at('11:15', 45, 'Poster session'),
        at('12:00', 90, 'Lunch', '#break'),
      ],
    },
    {
      title: 'PhD Days',
      date: '2025-10-03',
      zones: [],
      stop: '?12:00',
      entries: [
        at('09:30', 30, 'Counting photons', '#talk', 'Sina Vogt'),
        at('10:00', 30, 'Ice on wings', '#talk', 'Mateo Silva'),
        at('10:30', 15, 'Coffee break', '#break'),
        at('10:45', 60, 'what comes after the thesis', '#discussion', '?All'),
        at('11:45', 15, 'Closing remarks', '#closing', 'Edith Lang'),
      ],
    },
  ],
}
