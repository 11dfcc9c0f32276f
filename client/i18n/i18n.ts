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
  /** Whether it has learnt an area in a language. */
  readonly knows: (language: Language, area: string) => boolean
  readonly changeLanguage: (language: Language) => void
  /** Tells of each change of the language; returns the disposer. */
  readonly onChange: (changed: () => void) => () => void
  /** Has everything that speaks say it again, after words came that were missing. */
  readonly sayAgain: () => void
  /** Counts up whenever anything is said otherwise than before, and tells of that; returns the disposer. */
  readonly edition: () => number
  readonly onEdition: (changed: () => void) => () => void
  /** One that knows the same words and speaks this language. */
  readonly speaking: (language: Language) => I18n
}

/** All that was learnt, and who hears of more. */
type Known = {
  readonly words: Readonly<Record<Language, Words>>
  readonly learnt: Set<string>
  readonly told: Set<() => void>
}

/** What the first of these languages that has words for a key of an area says; null where none has. */
function saidIn(
  words: Known['words'],
  languages: readonly Language[],
  area: string,
  key: string,
  facts: Facts | undefined,
): string | null {
  for (const language of languages) {
    const said = words[language].say(area, key, facts)
    if (said !== null) return said
  }
  return null
}

/** Says keys in a language: of several areas the first that has it. What is not known yet is said in the page's language, else in English. */
function translateIn(words: Known['words'], own: Language, areas: readonly string[]) {
  const usual: readonly Language[] = own === 'en' ? [own] : [own, 'en']
  return (key: string, facts?: Facts): string => {
    const languages = facts?.lng === undefined ? usual : [facts.lng, ...usual]
    const at = key.indexOf(':')
    const bare = at < 0 ? key : key.slice(at + 1)
    for (const area of at < 0 ? areas : [key.slice(0, at)]) {
      const said = saidIn(words, languages, area, bare, facts)
      if (said !== null) return said
    }
    return bare
  }
}

/** What becomes of the texts of an area before they are said. */
export type Dress = (texts: Texts) => Texts

function speakerOf(known: Known, first: Language): I18n {
  let language = first
  let edition = 0
  const said = new Map<string, ReturnType<typeof translateIn>>()
  const told = new Set<() => void>()
  const heard = new Set<() => void>()
  const renew = () => {
    edition += 1
    said.clear()
    for (const hear of [...heard]) hear()
  }
  return {
    language: () => language,
    translate(areas) {
      const name = typeof areas === 'string' ? areas : areas.join(' ')
      const made = said.get(name) ?? translateIn(known.words, language, name.split(' '))
      said.set(name, made)
      return made
    },
    learn(into, area, texts) {
      known.words[into].learn(area, texts)
      known.learnt.add(`${into} ${area}`)
    },
    knows: (of, area) => known.learnt.has(`${of} ${area}`),
    changeLanguage(to) {
      if (to === language) return
      language = to
      renew()
      for (const tell of [...told]) tell()
    },
    onChange(changed) {
      told.add(changed)
      return () => void told.delete(changed)
    },
    sayAgain() {
      for (const tell of [...known.told]) tell()
    },
    edition: () => edition,
    onEdition(changed) {
      if (heard.size === 0) known.told.add(renew)
      heard.add(changed)
      return () => {
        heard.delete(changed)
        if (heard.size === 0) known.told.delete(renew)
      }
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

/** What speaks `language`, with the words that a page begins with; it learns those of an area with that. English may be dressed as another language. */
export function makeI18n(language: Language, dress?: Dress): I18n {
  const all = LANGUAGES.map((one) => {
    const words = createWords(one)
    const { first } = entryOf(one)
    words.learn('common', one === 'en' && dress !== undefined ? dress(first) : first)
    return [one, words] as const
  })
  // Every language has its entry.
  const words = Object.fromEntries(all) as Known['words']
  const plain = speakerOf({ words, learnt: new Set(), told: new Set() }, language)
  return dress === undefined ? plain : dressed(plain, dress)
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
