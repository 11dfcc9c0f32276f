import { at, block, type Expectation, maybe } from '../expectation.ts'

/** Two-digit numbers before, the time in brackets after the title. */
export const timeLast: Expectation = {
  source: 'timeLast.txt',
  agendas: [
    {
      title: 'Coastal Skills Network',
      date: '2025-11-27',
      room: '?Shard Room',
      stop: '?16:00',
      entries: [
        block('13:00', 30, 'Welcome and introductions', [
          maybe(at('*13:00', null, 'Why we founded the network')),
          maybe(at(null, null, 'Who is in the room')),
        ]),
        at('13:30', 20, 'Presentation of the first members', 'Idris Cole'),
        block(
          '13:50',
          40,
          'Short talks',
          [
            maybe(at('*13:50', '?20', 'Ropes and robots', '#talk', 'Helga Thorsen')),
            maybe(at('?14:10', '?20', 'Learning on deck', '#talk', 'Manoj Pillai')),
          ],
          'Helga Thorsen',
          'Manoj Pillai',
        ),
        at('14:30', 30, 'Coffee and conversation', '#break'),
        at(
          '15:00',
          50,
          'Who trains the trainers',
          '#panel',
          '#discussion',
          'moderator: Idris Cole',
        ),
        at('15:50', 10, 'Thanks and close', '#closing'),
      ],
    },
  ],
}
