import { at, type Expectation } from '../expectation.ts'

/** An Italian meeting: time and title with a bar between, people on the next lines. */
export const convegnoMusei: Expectation = {
  source: 'convegnoMusei.txt',
  agendas: [
    {
      title: 'Musei di paese',
      date: '2025-05-10',
      zones: ['?Europe/Rome'],
      stop: '?12:30',
      entries: [
        at('09:00', '~30', 'Registrazione dei partecipanti'),
        at(
          '09:30',
          10,
          'Saluti istituzionali',
          '#welcome',
          '#opening',
          'Giorgio Bellandi; Sindaco',
        ),
        at(
          '09:40',
          30,
          'Il museo come piazza',
          '#talk',
          'Chiara Montefusco; ; Università di Valdarno',
        ),
        at('10:10', 30, 'Archivi di famiglia', '#talk', 'Davide Serra; ; Archivio della Montagna'),
        at('10:40', 20, 'Pausa caffè', '#break'),
        at(
          '11:00',
          75,
          'Quali risorse',
          '#panel',
          '#discussion',
          'moderator: Marta Righi; Giornalista',
          'Enrico Valli; ; Fondazione Alpe',
          'Lucia Zanon; ; Comune di Storo',
        ),
        at('12:15', 15, 'Conclusioni', '#closing', 'Giorgio Bellandi'),
      ],
    },
  ],
}
