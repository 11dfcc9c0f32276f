import type { Person } from './model.ts'
import { oncePerTwo } from './oncePer.ts'
import { type TextInLanguage, textIn } from './textIn.ts'
import type { LanguageTag } from './texts.ts'

/** Who has a name, and perhaps a form of address. */
export type Addressee = Pick<Person, 'name' | 'address'>

/** Signs of the languages that say a form of address behind the name. */
const BEHIND = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** `Prof.` and `Wentao Yan`, `教授` and `颜文涛`: with a blank, unless both are written without any. */
function withAddress(name: string, address: string): string {
  if (!BEHIND.test(address)) return `${address} ${name}`
  return BEHIND.test(name.slice(-1)) ? `${name}${address}` : `${name} ${address}`
}

/** The form of address that goes with a name: the reader's, else that of the language in which the reader is shown the name. */
function addressFor(
  { address }: Addressee,
  name: TextInLanguage,
  lang: LanguageTag,
): TextInLanguage | null {
  if (!address) return null
  const said = [lang, ...(name.missing ? [name.lang] : [])].map((tag) => textIn(address, tag))
  return said.find(({ missing }) => !missing) ?? null
}

/**
 * The name of somebody as they are introduced and written to, with their form of address, for a reader of `lang`; `missing`
 * says that the name is not in that language. The name alone stands where people are told apart: in lists, on buttons, in the
 * log. For the same person it is the same object.
 */
export const addressedIn = oncePerTwo((person: Addressee, lang: LanguageTag): TextInLanguage => {
  const name = textIn(person.name, lang)
  const said = addressFor(person, name, lang)
  if (said === null) return name
  return {
    text: withAddress(name.text, said.text),
    lang: name.missing ? said.lang : name.lang,
    missing: name.missing,
  }
})
