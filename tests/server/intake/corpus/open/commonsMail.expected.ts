import { at, type Expectation } from '../expectation.ts'

/** An e-mail with prose around it, en dashes, a panel over three lines. */
export const commonsMail: Expectation = {
  source: 'commonsMail.txt',
  agendas: [
    {
      title: 'Sharing Land, Sharing Data',
      date: '2025-05-12',
      zones: ['Europe/Berlin'],
      stop: '?15:30',
      entries: [
        at('09:30', 30, 'Registration and coffee'),
        at('10:00', 15, 'Welcome', '#welcome', 'Hannah Oduya; ; Commons Lab'),
        at('10:15', 45, 'Who owns a field', '#talk', 'Tomasz Wilk; ; University of Wrocław'),
        at('11:00', 15, 'Q&A', '#qa'),
        at('11:15', 15, 'Coffee break', '#break'),
        at(
          '11:30',
          60,
          'Registers, rights and rules',
          '#panel',
          'moderator: Lea Strand',
          'Aylin Demir; ; Land Office Leipzig',
          'Joost de Wit; ; Open Cadastre',
          'Maria Pinto',
        ),
        at('12:30', 60, 'Lunch', '#break'),
        at('13:30', 90, 'Working groups'),
        at('15:00', 20, 'Reports from the working groups'),
        at('15:20', 10, 'Closing', '#closing', 'Hannah Oduya'),
      ],
    },
  ],
  notes: ['From:', 'I am glad that', 'Dinner is at', 'Commons Lab e.V.'],
}
