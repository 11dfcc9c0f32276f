import { at, type Expectation } from '../expectation.ts'

/** A German club: numbered points with lengths, a start in the head. */
export const vereinTops: Expectation = {
  source: 'vereinTops.txt',
  agendas: [
    {
      title: 'Mitgliederversammlung|Radverein',
      date: '2025-11-28',
      stop: '?20:45',
      from: '19:00',
      entries: [
        at('*19:00', 5, 'Begrüßung und Feststellung', '#welcome', '#opening'),
        at('?19:05', 15, 'Bericht des Vorstands', 'Petra Sommer'),
        at('?19:20', 10, 'Kassenbericht', 'Holger Brandt'),
        at('?19:30', 20, 'Aussprache', '#discussion', '#qa'),
        at('?19:50', 10, 'Pause', '#break'),
        at('?20:00', 30, 'Wahl des Vorstands', 'chair: Karin Engel'),
        at('?20:30', 10, 'Verschiedenes'),
        at('?20:40', 5, 'Schlusswort', '#closing', 'Petra Sommer'),
      ],
    },
  ],
  notes: ['Anträge bitte bis'],
}
