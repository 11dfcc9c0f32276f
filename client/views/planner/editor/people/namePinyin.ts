import type { Person } from '../../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'

/** A person's name in Chinese letters, and in which language it stands so; null where there is none. */
export function chineseName({
  name,
}: Person): { readonly lang: LanguageTag; readonly text: string } | null {
  const found = Object.entries(name).find(([, text]) => /\p{Script=Han}/u.test(text))
  return found === undefined ? null : { lang: found[0], text: found[1] }
}

function capital(word: string): string {
  const [first = '', ...rest] = word
  return first.toLocaleUpperCase('en') + rest.join('')
}

/**
 * The syllables of a name as names are written: the family name first, then the given name, each one word, where a person has said
 * which part is the family name; else each syllable by itself, as nothing is guessed.
 */
export function namedSyllables(
  { family }: Person,
  { lang, text }: { readonly lang: LanguageTag; readonly text: string },
  pinyin: string,
): string {
  const syllables = pinyin.split(' ')
  const own = family?.[lang]
  const isFirst = own !== undefined && text.startsWith(own) && syllables.length === [...text].length
  if (!isFirst) return syllables.map(capital).join(' ')
  const letters = [...own].length
  const words = [syllables.slice(0, letters), syllables.slice(letters)]
  return words
    .map((word) => capital(word.join('')))
    .join(' ')
    .trim()
}
