import { at, type Expectation } from '../expectation.ts'

/** A French study day: 9h00, start times only, Animation and Avec on lines of their own. */
export const journeeEau: Expectation = {
  source: 'journeeEau.txt',
  agendas: [
    {
      title: "L'eau en partage",
      date: '2025-03-20',
      zones: ['?Europe/Paris'],
      stop: '?16:30',
      entries: [
        at('09:00', '~30', 'Accueil café'),
        at('09:30', '~15', 'Ouverture', '#opening', 'Hélène Vasseur; directrice'),
        at(
          '09:45',
          '~45',
          'Les nappes sous la ville',
          '#talk',
          'Marc Delorme; ; Université de Lyon',
        ),
        at(
          '10:30',
          '~45',
          'Irriguer autrement',
          '#talk',
          "Sophie Ancelin; ; Chambre d'agriculture",
        ),
        at('11:15', '~15', 'Pause', '#break'),
        at(
          '11:30',
          '~75',
          "Qui décide du prix de l'eau",
          '#panel',
          '#discussion',
          'moderator: Julien Roche; journaliste',
          'Fatou Diallo',
          'Pierre Marchand',
          'Claire Aubry',
        ),
        at('12:45', '~105', 'Pause déjeuner', '#break'),
        at('14:30', '~90', 'Lire une carte hydrologique', 'Marc Delorme'),
        at('16:00', '~30', 'Questions et débat', '#qa', '#discussion'),
        at('16:30', '?0', 'Clôture', '#closing'),
      ],
    },
  ],
  notes: ['Inscription obligatoire'],
}
