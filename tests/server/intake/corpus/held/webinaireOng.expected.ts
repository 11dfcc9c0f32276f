import { at, type Expectation } from '../expectation.ts'

/** A French webinar of an NGO: 14h00 to 15h30, Paris time, link and code. */
export const webinaireOng: Expectation = {
  source: 'webinaireOng.txt',
  agendas: [
    {
      title: 'Femmes et forêts au Sahel',
      date: '2025-04-08',
      zones: ['Europe/Paris'],
      stop: '15:30',
      meeting: {
        link: 'https://zoom.example.org/j/98765432100',
        id: '987 6543 2100',
        passcode: '221133',
      },
      entries: [
        at(
          '14:00',
          10,
          'Mot de bienvenue',
          '#welcome',
          '#opening',
          'Aminata Traoré; coordinatrice; Réseau Sahel Vert',
        ),
        at(
          '14:10',
          20,
          'Planter, garder, transmettre',
          '#talk',
          'Salif Kéré; ; Institut des savanes',
        ),
        at(
          '14:30',
          20,
          'Le karité, un arbre de femmes',
          '#talk',
          'Mariam Ouédraogo; ; coopérative Yelba',
        ),
        at('14:50', 30, 'Questions-réponses', '#qa', 'moderator: Lucie Garnier'),
        at('15:20', 10, 'Conclusion', '#closing', 'Aminata Traoré'),
      ],
    },
  ],
  notes: ['Depuis 2011', "L'enregistrement sera"],
}
