import { at, block, type Expectation } from '../expectation.ts'

/** A hearing: panels over speakers without titles; one minute each is not the length of the questions. */
export const hearingPlastic: Expectation = {
  source: 'hearingPlastic.txt',
  agendas: [
    {
      title: 'Plastics in Rivers|Committee on the Environment',
      date: '2025-03-17',
      stop: '17:00',
      room: '?ASP 3E2',
      entries: [
        at('14:30', 10, 'Opening remarks', '#opening', '#welcome', 'chair: Ilse Vermeulen'),
        block('14:40', 60, 'Where it comes from', [
          at(
            '14:40',
            15,
            'Marko Petrović|Where it comes from',
            'Marko Petrović; ; River Watch Institute',
          ),
          at(
            '14:55',
            15,
            'Solveig Dahl|Where it comes from',
            'Solveig Dahl; ; Nordic Plastics Council',
          ),
          at('15:10', 30, 'Questions from Members', '#qa'),
        ]),
        at('15:40', 10, 'Break', '#break'),
        block('15:50', 60, 'What can be done', [
          at('15:50', 15, 'Rui Tavares|What can be done', 'Rui Tavares; ; City of Porto'),
          at('16:05', 15, 'Agnes Lovas|What can be done', 'Agnes Lovas; ; Danube University'),
          at('16:20', 30, 'Questions from Members', '#qa'),
        ]),
        at('16:50', 10, 'Closing remarks', '#closing', '?chair: Ilse Vermeulen'),
      ],
    },
  ],
}
