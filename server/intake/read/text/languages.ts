import { LANGUAGE_WORDS } from '../../lexicons/languageWords.ts'
import { anyWord } from '../../lexicons/lexicon.ts'
import { hasHan, tagOf } from './script.ts'

/** The tag of each name of a language. */
const TAGS: ReadonlyMap<string, string> = new Map(
  Object.values(LANGUAGE_WORDS).flatMap(({ languages }) =>
    Object.entries(languages).flatMap(([tag, names]) =>
      names.map((name): [string, string] => [name.replaceAll(' ', ''), tag]),
    ),
  ),
)
const NAME = new RegExp(
  anyWord(
    Object.values(LANGUAGE_WORDS).flatMap(({ languages }) => Object.values(languages).flat()),
  ),
  'giu',
)
/** Languages by two letters (`EN/DE`); in small letters they are words. */
const LETTERS = /(?<![\p{L}\d])(?:EN|DE|FR|ES|IT|PT|RU|JA|KO|NL|PL|ZH)(?![\p{L}\d])/gu

/** Returns the tag of Chinese in the script of the source. */
function chineseOf(source: string): string {
  const tag = hasHan(source) ? tagOf(source, 'en') : 'zh-Hans'
  return tag.startsWith('zh') ? tag : 'zh-Hans'
}

/** Returns the languages that a text names, in its order, with their places; `source` shows the script of its Chinese. */
export function languageWords(text: string, source: string) {
  const found = [...text.matchAll(NAME), ...text.matchAll(LETTERS)].map(({ 0: word, index }) => {
    const name = word.toLowerCase()
    const tag = TAGS.get(name.replace(/\s/g, '')) ?? name
    return { tag: tag === 'zh' ? chineseOf(source) : tag, from: index, end: index + word.length }
  })
  return found.sort((one, other) => one.from - other.from)
}

/** Returns the BCP 47 tags of the languages that a text names, each once. */
export function languagesIn(text: string, source: string): string[] {
  return [...new Set(languageWords(text, source).map(({ tag }) => tag))].slice(0, 10)
}
