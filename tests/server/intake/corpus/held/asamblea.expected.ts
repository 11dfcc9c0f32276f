import { at, type Expectation } from '../expectation.ts'

/** A Spanish neighbourhood meeting: 10.00 h, Modera and Participan on lines of their own. */
export const asamblea: Expectation = {
  source: 'asamblea.txt',
  agendas: [
    {
      title: 'Asamblea vecinal',
      date: '2025-10-04',
      stop: '?12:50',
      entries: [
        at('10:00', '~15', 'Recepción de vecinos'),
        at('10:15', '~15', 'Bienvenida', '#welcome', '#opening', 'Carmen Ibáñez; presidenta'),
        at('10:30', '~30', 'Estado de las obras', '#talk', 'Luis Ferrer'),
        at('11:00', '~20', 'Pausa café', '#break'),
        at(
          '11:20',
          '~60',
          'qué hacemos con el mercado',
          '#panel',
          '#discussion',
          'moderator: Pilar Soto',
          'Luis Ferrer',
          'Nuria Campos',
          'Andrés Gil',
        ),
        at('12:20', '~30', 'Ruegos y preguntas', '#qa'),
        at('12:50', '?0', 'Clausura', '#closing'),
      ],
    },
  ],
}
