import { at, type Expectation } from '../expectation.ts'

/** Two zones as columns of ranges; midnight falls in the home zone. */
export const nightBridge: Expectation = {
  source: 'nightBridge.txt',
  agendas: [
    {
      title: 'Bridge seminar',
      date: '2025-04-11',
      zones: ['America/Los_Angeles', 'Asia/Tokyo'],
      stop: '?01:00',
      meeting: { link: 'https://video.example.com/bridge-7', passcode: '8842kx' },
      entries: [
        at('22:30', 10, 'Opening', '#opening', 'Akiko Mori'),
        at('22:40', 40, 'Quake-proof timber houses', '#talk', 'Daniel Reyes; ; Bay College'),
        at('23:20', 30, 'Rebuilding Ishikawa', '#talk', 'Kenta Ono; ; Noto Office'),
        at('23:50', 20, 'Break', '#break'),
        at(
          '00:10',
          40,
          'Codes and craftsmen',
          '#panel',
          'moderator: Akiko Mori',
          'Daniel Reyes',
          'Kenta Ono',
        ),
        at('00:50', 10, 'Closing', '#closing', 'Akiko Mori'),
      ],
    },
  ],
}
