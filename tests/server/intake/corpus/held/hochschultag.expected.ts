import { at, type Expectation } from '../expectation.ts'

/** A German university day: time, place, title, name and office each on a line. */
export const hochschultag: Expectation = {
  source: 'hochschultag.txt',
  agendas: [
    {
      title: 'Tag der Lehre',
      date: '?2025-11-06',
      entries: [
        at('09:00', '~30', 'Anmeldung und Kaffee'),
        at(
          '09:30',
          15,
          'Begrüßung',
          '#welcome',
          '#opening',
          'Sabine Krull; Vizepräsidentin; Hochschule Werratal',
        ),
        at(
          '09:45',
          45,
          'Prüfen im Zeitalter|Eröffnungsvortrag',
          '#talk',
          'Olaf Wieland; ; Technische Universität Elbstadt',
        ),
        at('10:30', 30, 'Kaffeepause', '#break'),
        at(
          '11:00',
          75,
          'Was bleibt von der Vorlesung|Podiumsgespräch',
          '#panel',
          '#discussion',
          'moderator: Tilda Reuter',
          'Sabine Krull',
          'Olaf Wieland',
          'Jannis Pohl',
        ),
        at('12:15', null, 'Mittagessen', '#break'),
      ],
    },
  ],
}
