import { at, type Expectation, maybe } from '../expectation.ts'

/** A German table of tabs: MEZ, a date in figures, talk and questions in one row. */
export const bodenGespraech: Expectation = {
  source: 'bodenGespraech.txt',
  agendas: [
    {
      title: 'Gute Böden, gute Ernte',
      date: '2025-03-11',
      zones: ['Europe/Berlin'],
      stop: '15:15',
      meeting: { link: 'https://webex.example.de/meet/boden', passcode: 'Acker2025' },
      entries: [
        at(
          '13:00',
          10,
          'Begrüßung und Einführung',
          '#welcome',
          '#opening',
          'Nele Fuchs; ; Bodenbund',
        ),
        at('13:10', '25|20', 'Humus messen', '#talk', 'Tjark Lüders; ; Landwirtschaftsamt Uelzen'),
        maybe(at('?13:30', 5, 'Fragen', '#qa', '?Tjark Lüders')),
        at('13:35', '25|20', 'Regenwürmer zählen', '#talk', 'Saskia Blum; ; Hochschule Altmark'),
        maybe(at('?13:55', 5, 'Fragen', '#qa', '?Saskia Blum')),
        at('14:00', 10, 'Pause', '#break'),
        at('14:10', 40, 'Was braucht die Praxis', '#discussion', '#panel', 'moderator: Nele Fuchs'),
        at('14:50', 20, 'Fragerunde', '#qa'),
        at('15:10', 5, 'Abschluss', '#closing', 'Nele Fuchs'),
      ],
    },
  ],
}
