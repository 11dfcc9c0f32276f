import { at, type Expectation } from '../expectation.ts'

/** A German meeting: the time in a bullet and its title on the next line, or a word before the time (`Mittag:`). */
export const laborTreffen: Expectation = {
  source: 'laborTreffen.txt',
  agendas: [
    {
      title: 'AG Lehmlabor',
      date: '2025-09-18',
      entries: [
        at('13:00', '~240', 'Führung durch die Ziegelei'),
        at('17:00', '~120', 'Sitzung der Leitung'),
        at('19:00', '~90', 'gemeinsames Abendessen', '#break'),
        at('20:30', null, 'Was wir vom Lehm erwarten'),
      ],
    },
    {
      title: 'AG Lehmlabor',
      date: '2025-09-19',
      entries: [
        at('08:30', 120, '2 Vorträge', '#talk', 'G. Aurich', 'J. Sander'),
        at('10:30', 30, 'Pause', '#break'),
        at('11:00', 90, 'Kurzberichte der Gruppen'),
        at('12:30', 60, 'Mittag', '#break'),
        at('13:30', 120, 'Arbeit am Ofen'),
        at('15:30', null, 'Abreise'),
      ],
    },
  ],
  notes: ['Stand: 15. Mai'],
}
