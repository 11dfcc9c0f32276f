import type { LanguageWords } from '../languageWords.ts'

/** Words for languages. */
export const languages: LanguageWords = {
  languages: {
    zh: ['cinese'],
    en: ['inglese'],
    de: ['tedesco'],
    fr: ['francese'],
    es: ['spagnolo'],
    it: ['italiano'],
    pt: ['portoghese'],
  },
  common: [
    'il',
    'gli',
    'della',
    'delle',
    'per',
    'con',
    'una',
    'e',
    'pausa',
    'pranzo',
    'saluti',
    'apertura',
    'chiusura',
    'tavola',
    'rotonda',
    'di',
  ],
}
