import { at, block, type Expectation, maybe } from '../expectation.ts'

/** Parts of a block that are longer than the block; a talk with its questions in one row. */
export const overfullEvening: Expectation = {
  source: 'overfullEvening.txt',
  agendas: [
    {
      title: 'Neighbourhood Energy Evening',
      date: '2025-03-19',
      stop: '20:00',
      entries: [
        at('18:00', 10, 'Welcome', '#welcome', 'Tessa Quinn'),
        block('18:10', 30, 'Three roofs, three stories', [
          at('*18:10', 15, 'School roof', 'Ben Adler'),
          at('?18:25', 10, 'Church roof', 'Agnes Boyle'),
          at('?18:35', 10, 'Barn roof', 'Kofi Mensah'),
        ]),
        at('18:40', '30|25', 'heat from the river', '#talk', 'Lin Zhao'),
        maybe(at('?19:05', 5, 'Q&A|questions', '#qa', '?Lin Zhao')),
        at('19:10', 15, 'Break', '#break'),
        at('19:25', 30, 'Open floor', '#discussion', '#qa'),
        at('19:55', 5, 'Closing', '#closing'),
      ],
    },
  ],
  conflicts: [['Three roofs', 'School roof', 'Church roof', 'Barn roof']],
}
