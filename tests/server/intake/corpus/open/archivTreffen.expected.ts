import { at, type Expectation } from '../expectation.ts'

/** A German meeting in several houses: the address between each time and its title, names and offices below. */
export const archivTreffen: Expectation = {
  source: 'archivTreffen.txt',
  agendas: [
    {
      title: 'Archivleitungen',
      date: '2025-09-18',
      entries: [
        at('09:00', '~60', 'Check-in'),
        at('10:00', 135, 'Mitgliederversammlung'),
        at('12:30', 60, 'Mittagspause', '#break'),
        at(
          '13:30',
          90,
          'Grußworte',
          '#welcome',
          'Carsten Felber; Staatssekretär',
          'Peter Bendix; Präsident; Hochschule Rodau',
        ),
        at('15:00', 30, 'Kaffeepause', '#break'),
        at(
          '15:30',
          60,
          'Papier, Pappe, Platte',
          '#talk',
          'Manfred Kurz; ; Technische Universität Elbstadt',
        ),
        at('18:30', null, 'Empfang der Stadt'),
      ],
    },
  ],
}
