import { memoizeTwo } from './memoize.ts'
import type { Person } from './model.ts'
import type { LanguageTag, Texts } from './texts.ts'

/** A text in a language. */
export type TextInLanguage = {
  readonly text: string
  readonly lang: LanguageTag
  readonly missing: boolean
}

/** Returns the text in `lang`, else in another tag of that language, else the first text in the order of the agenda's languages (P9d). `missing`: the text is in another language. The same arguments return the same object. */
export const textIn = memoizeTwo((texts: Texts, lang: LanguageTag): TextInLanguage => {
  const base = lang.split('-')[0]
  const tags = Object.keys(texts)
  const match = tags.find((tag) => tag === lang) ?? tags.find((tag) => tag.split('-')[0] === base)
  const tag = match ?? tags[0] ?? lang
  return { text: texts[tag] ?? '', lang: tag, missing: match === undefined }
})

/** Returns the language of a tag without script and region: `zh` for `zh-Hans`. */
export function baseLanguage(tag: LanguageTag): LanguageTag {
  return tag.split('-')[0] ?? tag
}

/** A name with an optional form of address. */
export type NameAndAddress = Pick<Person, 'name' | 'address'>

/** Scripts of the languages that put the form of address after the name. */
const ADDRESS_LAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Joins a name and a form of address: `Prof. Wentao Yan`, `颜文涛教授`. */
function withAddress(name: string, address: string): string {
  if (!ADDRESS_LAST.test(address)) return `${address} ${name}`
  return ADDRESS_LAST.test(name.slice(-1)) ? `${name}${address}` : `${name} ${address}`
}

/** Returns the form of address in the reader's language, else in the language of the shown name, else null. */
function addressFor(
  { address }: NameAndAddress,
  name: TextInLanguage,
  lang: LanguageTag,
): TextInLanguage | null {
  if (!address) return null
  const candidates = [lang, ...(name.missing ? [name.lang] : [])].map((tag) => textIn(address, tag))
  return candidates.find(({ missing }) => !missing) ?? null
}

/** Returns a name with its form of address, for introductions and letters to a reader of `lang`; lists, buttons and the log show the name alone. Memoized: the same arguments return the same object. */
export const nameWithAddress = memoizeTwo(
  (person: NameAndAddress, lang: LanguageTag): TextInLanguage => {
    const name = textIn(person.name, lang)
    const form = addressFor(person, name, lang)
    if (form === null) return name
    return {
      text: withAddress(name.text, form.text),
      lang: name.missing ? form.lang : name.lang,
      missing: name.missing,
    }
  },
)
