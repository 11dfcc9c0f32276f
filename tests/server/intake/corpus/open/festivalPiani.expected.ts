import { at, type Expectation } from '../expectation.ts'

/** An Italian festival: time, title and people each on a line without blank lines between, a blank inside a time. */
export const festivalPiani: Expectation = {
  source: 'festivalPiani.txt',
  agendas: [
    {
      title: null,
      date: '?2025-11-30',
      stop: '?12:00',
      entries: [
        at(
          '10:00',
          5,
          'Il Festival e il progetto',
          'Vittorio Bò; Direttore del Festival',
          'Daniele Pittara; ; Auditorium Musica',
        ),
        at(
          '10:05',
          30,
          'prime ricerche',
          'Simone De Battista; ; Hokkai',
          'Angela Simoni; ; Fondazione Bassa',
        ),
        at(
          '10:35',
          35,
          'Decisori istituzionali',
          '#panel',
          'Elena Catta; ; Università della Valle',
          'Gianpaolo Azzò; Pro-Rettore; Università di Pievana',
          'Luca Bergami; Vice Sindaco e Assessore alla Cultura',
        ),
        at('11:10', 10, 'Pausa caffè', '#break'),
        at(
          '11:20',
          20,
          'Panel/Media',
          '#panel',
          'Roberta Ville; Giornalista scientifica',
          'Nicola Nosengi; Chief di Valle Italia',
        ),
        at('11:40', 20, 'Confronto finale', 'Piero Bassani; Presidente; Fondazione Bassa'),
      ],
    },
  ],
}
