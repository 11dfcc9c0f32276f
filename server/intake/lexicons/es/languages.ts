import type { LanguageWords } from '../languageWords.ts'

/** Words for languages. */
export const languages: LanguageWords = {
  languages: {
    zh: ['chino'],
    en: ['inglés'],
    de: ['alemán'],
    fr: ['francés'],
    es: ['español'],
    it: ['italiano'],
    pt: ['portugués'],
    ru: ['ruso'],
    ja: ['japonés'],
    ko: ['coreano'],
    ar: ['árabe'],
  },
  common: [
    'el',
    'los',
    'las',
    'para',
    'con',
    'una',
    'del',
    'y',
    'bienvenida',
    'almuerzo',
    'descanso',
    'apertura',
    'clausura',
    'mesa',
  ],
}
