import { at, type Expectation } from '../expectation.ts'

/** A German meeting: 09.00 Uhr, people on the next line, Moderation, a stop in the head. */
export const energieTagung: Expectation = {
  source: 'energieTagung.txt',
  agendas: [
    {
      title: 'Wärme für die Stadt',
      date: '2025-09-24',
      zones: ['?Europe/Berlin'],
      stop: '12:30',
      entries: [
        at('09:00', '~30', 'Ankommen und Kaffee'),
        at(
          '09:30',
          '~10',
          'Begrüßung',
          '#welcome',
          '#opening',
          'Jens Hartwig; Stadtbaurat; Stadt Kassel',
        ),
        at(
          '09:40',
          '~40',
          'Wärmenetze im Bestand',
          '#talk',
          'Ulrike Stein; ; Hochschule Nordhessen',
        ),
        at('10:20', '~30', 'Das Quartier am Hafen', '#talk', 'Mehmet Aydin; ; Stadtwerke Kassel'),
        at('10:50', '~20', 'Kaffeepause', '#break'),
        at(
          '11:10',
          '~60',
          'Wer zahlt die Wende',
          '#panel',
          'moderator: Anja Kessler',
          'Ulrike Stein',
          'Mehmet Aydin',
          'Bernd Vogt; ; Mieterbund',
        ),
        at('12:10', '~10', 'Fragen aus dem Publikum', '#qa'),
        at('12:20', 10, 'Schlusswort', '#closing', 'Jens Hartwig'),
      ],
    },
  ],
  notes: ['Anmeldeschluss', 'Die Teilnahme ist kostenlos'],
}
