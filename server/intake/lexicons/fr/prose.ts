import type { ProseWords } from '../proseWordLists.ts'

/** Words for sentences that tell what happens when. */
export const prose: ProseWords = {
  next: [
    'puis',
    'ensuite',
    'après',
    'après cela',
    'après ça',
    'enfin',
    'pour finir',
    'pour commencer',
    "d'abord",
    'tout de suite après',
  ],
  leads: ['puis', 'ensuite', 'pour finir', 'enfin', 'nous', 'on', 'il y a', 'et'],
  begin: [
    'on se retrouve',
    'on commence',
    'nous commençons',
    'on démarre',
    'début',
    'la séance commence',
  ],
  over: [
    'on ferme',
    'doit être rangé',
    'doit être fini',
    'doit être terminé',
    'fin à',
    'on termine à',
    'fermeture',
  ],
  deadlines: ['avant', 'au plus tard', "d'ici"],
  pronouns: ['il', 'elle', 'ça', 'cela', "c'est"],
  relatives: ['qui', 'ce qui', 'lequel', 'laquelle'],
  joints: ['et'],
  beforeTimes: ['de', 'à', 'dès', "jusqu'à", 'vers', 'entre'],
  abbreviations: ['m', 'mme', 'mlle', 'me', 'dr', 'pr', 'prof', 'st', 'no'],
}
