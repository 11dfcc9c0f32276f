import type { Areas, Key } from './keys.ts'
import { entryOf, keepLanguage, LANGUAGES, type Language, tagOf } from './language.ts'
import { createWords, type Facts, type Texts, type Words } from './words.ts'

/** Says what a key of these areas stands for; what the language has no words for is said in English. */
export type Translate<A extends Areas = 'common'> = (key: Key<A>, facts?: Facts) => string

/** All words that this page knows, and the language it speaks. */
export type I18n = {
  readonly language: () => Language
  /** What says the words of these areas: the same until the language changes. */
  readonly translate: <A extends Areas>(areas: A) => Translate<A>
  readonly learn: (language: Language, area: string, texts: Texts) => void
  readonly changeLanguage: (language: Language) => void
  /** Tells of each change of the language; returns the disposer. */
  readonly onChange: (changed: () => void) => () => void
  /** One that knows the same words and speaks this language. */
  readonly speaking: (language: Language) => I18n
}

type Known = Readonly<Record<Language, Words>>

/** Says keys in a language: of several areas the first that has it. */
function translateIn(known: Known, own: Language, areas: readonly string[]) {
  return (key: string, facts?: Facts): string => {
    const at = key.indexOf(':')
    const bare = at < 0 ? key : key.slice(at + 1)
    for (const area of at < 0 ? areas : [key.slice(0, at)]) {
      const said =
        known[facts?.lng ?? own].say(area, bare, facts) ?? known.en.say(area, bare, facts)
      if (said !== null) return said
    }
    return bare
  }
}

/** What becomes of the texts of an area before they are said. */
export type Dress = (texts: Texts) => Texts

function speakerOf(known: Known, first: Language): I18n {
  let language = first
  const said = new Map<string, ReturnType<typeof translateIn>>()
  const told = new Set<() => void>()
  return {
    language: () => language,
    translate(areas) {
      const name = typeof areas === 'string' ? areas : areas.join(' ')
      const made = said.get(name) ?? translateIn(known, language, name.split(' '))
      said.set(name, made)
      return made
    },
    learn: (into, area, texts) => known[into].learn(area, texts),
    changeLanguage(to) {
      if (to === language) return
      language = to
      said.clear()
      for (const tell of [...told]) tell()
    },
    onChange(changed) {
      told.add(changed)
      return () => void told.delete(changed)
    },
    speaking: (other) => speakerOf(known, other),
  }
}

/** The same, whose English texts are dressed as they are learnt. */
function dressed(plain: I18n, dress: Dress): I18n {
  return {
    ...plain,
    learn: (into, area, texts) => plain.learn(into, area, into === 'en' ? dress(texts) : texts),
  }
}

/** What speaks `language`, with the words that all screens share; it learns those of an area with that. English may be dressed as another language. */
export function makeI18n(language: Language, dress?: Dress): I18n {
  const known = Object.fromEntries(LANGUAGES.map((one) => [one, createWords(one)]))
  // Every language has its entry.
  const plain = speakerOf(known as Known, language)
  const made: I18n = dress === undefined ? plain : dressed(plain, dress)
  for (const one of LANGUAGES) made.learn(one, 'common', entryOf(one).common)
  return made
}

/** An address that asks for a language asks for the chosen one from then on: opened again, the page speaks it still. */
function askForIt(language: Language): void {
  const address = new URL(window.location.href)
  if (!address.searchParams.has('lang')) return
  address.searchParams.set('lang', language)
  window.history.replaceState(window.history.state, '', address)
}

/** Writes the language to the page and keeps it on this device, now and at every change; returns the disposer. */
export function followLanguage(i18n: I18n): () => void {
  const write = () => {
    document.documentElement.lang = tagOf(i18n.language())
  }
  write()
  return i18n.onChange(() => {
    write()
    keepLanguage(i18n.language())
    askForIt(i18n.language())
  })
}
