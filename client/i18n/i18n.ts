import type { Areas, Key } from './keys.ts'
import { entryOf, LANGUAGES, type Language, storeLanguage, tagOf } from './language.ts'
import { createWords, type Facts, type Texts, type Words } from './words.ts'

/** Returns the text of a key of these areas; the English text if the language has none. */
export type Translate<A extends Areas = 'common'> = (key: Key<A>, facts?: Facts) => string

/** The loaded texts of a page, and its language. */
export type I18n = {
  readonly language: () => Language
  /** Returns the function that translates keys of these areas; the same one until the language changes. */
  readonly translate: <A extends Areas>(areas: A) => Translate<A>
  readonly addTexts: (language: Language, area: string, texts: Texts) => void
  /** Whether the texts of an area are loaded in a language. */
  readonly hasTexts: (language: Language, area: string) => boolean
  readonly changeLanguage: (language: Language) => void
  /** Calls `onChange` after each change of the language; returns the disposer. */
  readonly onChange: (onChange: () => void) => () => void
  /** Renders all texts again, after missing ones were loaded. */
  readonly refresh: () => void
  /** Counts changes of the language and refreshes. */
  readonly revision: () => number
  readonly onRevision: (onRevision: () => void) => () => void
  /** Returns an instance in another language that shares the loaded texts. */
  readonly withLanguage: (language: Language) => I18n
}

/** The loaded texts of all instances of a page, and the listeners to their refreshes. */
type SharedTexts = {
  readonly words: Readonly<Record<Language, Words>>
  readonly loaded: Set<string>
  readonly onRefresh: Set<() => void>
}

function firstText(
  words: SharedTexts['words'],
  languages: readonly Language[],
  ...[area, key, facts]: Parameters<Words['textOf']>
): string | null {
  for (const language of languages) {
    const text = words[language].textOf(area, key, facts)
    if (text !== null) return text
  }
  return null
}

/** Creates a function that translates keys: the first area with the key in the language wins. */
function createTranslate(words: SharedTexts['words'], own: Language, areas: readonly string[]) {
  return (key: string, facts?: Facts): string => {
    const colon = key.indexOf(':')
    const bareKey = colon < 0 ? key : key.slice(colon + 1)
    // The texts of another language may not be loaded yet.
    const languages = facts?.lng === undefined ? [own] : [facts.lng, own]
    for (const area of colon < 0 ? areas : [key.slice(0, colon)]) {
      const text = firstText(words, languages, area, bareKey, facts)
      if (text !== null) return text
    }
    return bareKey
  }
}

/** Changes texts when they are loaded. */
export type TextTransform = (texts: Texts) => Texts

function callAll(listeners: ReadonlySet<() => void>): void {
  for (const listener of [...listeners]) listener()
}

function createInstance(shared: SharedTexts, initial: Language): I18n {
  let language = initial
  let revision = 0
  const cache = new Map<string, ReturnType<typeof createTranslate>>()
  const languageListeners = new Set<() => void>()
  const revisionListeners = new Set<() => void>()
  const revise = () => {
    revision += 1
    cache.clear()
    callAll(revisionListeners)
  }
  return {
    language: () => language,
    translate(areas) {
      const name = typeof areas === 'string' ? areas : areas.join(' ')
      const translate = cache.get(name) ?? createTranslate(shared.words, language, name.split(' '))
      cache.set(name, translate)
      return translate
    },
    addTexts(into, area, texts) {
      shared.words[into].add(area, texts)
      shared.loaded.add(`${into} ${area}`)
    },
    hasTexts: (of, area) => shared.loaded.has(`${of} ${area}`),
    changeLanguage(to) {
      if (to === language) return
      language = to
      revise()
      callAll(languageListeners)
    },
    onChange(listener) {
      languageListeners.add(listener)
      return () => void languageListeners.delete(listener)
    },
    refresh: () => callAll(shared.onRefresh),
    revision: () => revision,
    onRevision(listener) {
      if (revisionListeners.size === 0) shared.onRefresh.add(revise)
      revisionListeners.add(listener)
      return () => {
        revisionListeners.delete(listener)
        if (revisionListeners.size === 0) shared.onRefresh.delete(revise)
      }
    },
    withLanguage: (other) => createInstance(shared, other),
  }
}

/** Creates an instance with the first texts of each language; `transform` changes all English texts. */
export function makeI18n(language: Language, transform: TextTransform = (texts) => texts): I18n {
  const english = createWords('en')
  const all = LANGUAGES.map((one) => {
    const words = one === 'en' ? english : createWords(one, english)
    const { first } = entryOf(one)
    words.add('common', one === 'en' ? transform(first) : first)
    return [one, words] as const
  })
  // Every language has its entry.
  const words = Object.fromEntries(all) as SharedTexts['words']
  const i18n = createInstance({ words, loaded: new Set(), onRefresh: new Set() }, language)
  return {
    ...i18n,
    addTexts: (into, area, texts) =>
      i18n.addTexts(into, area, into === 'en' ? transform(texts) : texts),
  }
}

/** Updates the language in an address that has one, so that a reload stays in it. */
function updateAddress(language: Language): void {
  const address = new URL(window.location.href)
  if (!address.searchParams.has('lang')) return
  address.searchParams.set('lang', language)
  window.history.replaceState(window.history.state, '', address)
}

/** Sets the `lang` of the page, and stores each change of the language on this device; returns the disposer. */
export function followLanguage(i18n: I18n): () => void {
  const setLang = () => {
    document.documentElement.lang = tagOf(i18n.language())
  }
  setLang()
  return i18n.onChange(() => {
    setLang()
    storeLanguage(i18n.language())
    updateAddress(i18n.language())
  })
}
