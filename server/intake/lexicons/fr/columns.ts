import type { ColumnWords } from '../entryWords.ts'

/** Headings of the columns of a table. */
export const columns: ColumnWords = {
  number: ['n°'],
  date: ['date', 'jour'],
  start: ['début'],
  end: ['fin'],
  length: ['durée'],
  time: ['horaire', 'horaires', 'heure', 'heures'],
  chair: ['modérateur', 'modération', 'modératrice', 'présidence', 'animation'],
  people: [
    'intervenant',
    'intervenants',
    'intervenante',
    'orateur',
    'orateurs',
    'conférencier',
    'conférenciers',
    'conférencière',
    'avec',
  ],
  room: ['salle', 'lieu'],
  affiliation: ['organisme'],
  post: ['fonction'],
  language: ['langue', 'langues'],
  comment: ['remarque', 'remarques', 'commentaire', 'commentaires', 'objectif', 'objectifs'],
  title: ['sujet', 'thème', 'titre', 'intitulé', 'contenu', 'activité'],
  session: ['séance', 'partie'],
}
