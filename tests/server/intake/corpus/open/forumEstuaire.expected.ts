import { at, type Expectation } from '../expectation.ts'

/** A French table flattened to a line a cell, with the edges of its cells left over. */
export const forumEstuaire: Expectation = {
  source: 'forumEstuaire.txt',
  agendas: [
    {
      title: "Forum de l'estuaire",
      date: '2025-11-19',
      stop: '?13:30',
      entries: [
        at('09:00', 30, 'Accueil du public', '#welcome'),
        at('09:30', 15, 'Ouverture du forum par la mairie', '#opening'),
        at('09:45', 30, 'Ce que disent les vases', '#talk', 'Gaël Morvan; ; Atelier des marées'),
        at(
          '10:15',
          45,
          'Écouter les riverains',
          'Nadine Corbel; ; BdS de Brest',
          'Merzouk Belkadi; ; Institut des ports',
        ),
        at('11:00', 20, 'Pauses cafés', '#break'),
        at(
          '11:20',
          40,
          'Conclusion de la journée',
          '#closing',
          'Hélène Perrin; ; Université de la Rade',
        ),
        at('12:00', 90, 'Cocktail'),
      ],
    },
  ],
}
