import { at, type Expectation } from '../expectation.ts'

/** An evening on a 12-hour clock without am or pm. */
export const townHall: Expectation = {
  source: 'townHall.txt',
  agendas: [
    {
      title: "Millbrook Residents' Town Hall",
      date: '2025-10-09',
      stop: '?21:00',
      entries: [
        at('18:30', '~10', 'Doors open'),
        at('18:40', 10, 'Welcome from the chair', '#welcome', 'Jean Morley'),
        at('18:50', 15, 'The new bridge', '#talk', 'Amir Haddad; county engineer'),
        at('19:05', 15, 'Questions on the bridge', '#qa'),
        at('19:20', 15, 'Flood walls', '#talk', 'Fiona Blake'),
        at('19:35', 15, 'Questions on the flood walls', '#qa'),
        at('19:50', 10, 'Comfort break', '#break'),
        at('20:00', 45, 'Open Q&A', '#qa'),
        at('20:45', 15, 'Wrap-up', '#closing'),
      ],
    },
  ],
  notes: ['Please note: 150 seats'],
}
