import type { Script } from '../../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'

/** What interpreters can follow in a minute: characters of Chinese, words of other languages; as the warnings count it. */
const CHARACTERS_A_MINUTE = 180
const WORDS_A_MINUTE = 120

/** Whether the length of a script in a language is told in characters. */
export function isInCharacters(lang: LanguageTag): boolean {
  return /^(zh|ja)\b/.test(lang)
}

/** How long a pasted script is: its words, or its characters without marks and spaces where the language has no spaces. */
export function scriptLength(text: string, lang: LanguageTag): number {
  if (isInCharacters(lang)) return [...text.matchAll(/[\p{L}\p{N}]/gu)].length
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)].length
}

/** The whole minutes that a script takes at interpreters' pace. */
export function scriptMinutes({ lang, length }: Script): number {
  return Math.ceil(length / (lang.startsWith('zh') ? CHARACTERS_A_MINUTE : WORDS_A_MINUTE))
}
