import { isolate } from './isolate.ts'
import { type Language, localeOf } from './language.ts'
import { isSpanForm, spanText } from './spans.ts'

/** The texts of an area, as a tree. */
export type Texts = { readonly [key: string]: string | Texts }

/** The values in a text by name; `count` also selects the plural form, `lng` the language. */
export type Facts = Readonly<Record<string, unknown>> & {
  readonly count?: number
  readonly lng?: Language | undefined
}

/** `{{name}}`, with a full stop or a space if one follows; `{{name, number}}` is a formatted number, `{{name, span}}` and other span forms are minutes. */
const GAP = /\{\{(\w+)(?:, (\w+))?\}\}([. ]?)/g

/** A full-width mark, such as “）”, has its own space. */
const ENDS_IN_SPACE = /[\u3001-\u3017\uff01-\uff5e]$/

/** Returns the text of a key such as `pending.ask`; undefined without one. */
function textAt(texts: Texts | undefined, key: string): string | undefined {
  let at: string | Texts | undefined = texts
  for (const step of key.split('.')) at = typeof at === 'object' ? at[step] : undefined
  return typeof at === 'string' ? at : undefined
}

/** The loaded texts of one language. */
export type Words = {
  readonly add: (area: string, texts: Texts) => void
  /** Returns the text of a key of an area, in the plural form of the count; null without one. */
  readonly textOf: (area: string, key: string, facts: Facts | undefined) => string | null
}

/**
 * Creates a language without texts; missing texts come from `fallback`. A closure instead of a class, as private methods
 * are slow in old browsers.
 */
export function createWords(language: Language, fallback?: Words): Words {
  const plural = new Intl.PluralRules(localeOf(language))
  const number = new Intl.NumberFormat(localeOf(language))
  const areas = new Map<
    string,
    { readonly texts: Texts; readonly cache: Map<string, string | undefined> }
  >()

  const find = (area: string, key: string) => {
    const loaded = areas.get(area)
    if (loaded === undefined) return undefined
    // Missing keys are cached too: a key of `common` is looked up in the areas of the screen first.
    if (!loaded.cache.has(key)) loaded.cache.set(key, textAt(loaded.texts, key))
    return loaded.cache.get(key)
  }
  const formatNumber = (form: string, fact: number) => {
    if (!isSpanForm(form)) return number.format(fact)
    return spanText(form, fact, (key, facts) => textOf('common', key, facts) ?? '')
  }
  const fill = (text: string, facts: Facts | undefined) => {
    if (!text.includes('{{')) return text
    return text.replace(GAP, (_gap, name: string, form: string | undefined, next: string) => {
      const fact = facts?.[name] ?? ''
      const value = form === undefined ? isolate(String(fact)) : formatNumber(form, Number(fact))
      // The stop of an abbreviation, such as “26 Min.”, also ends the sentence.
      const isEnded = next === '.' ? value.endsWith('.') : ENDS_IN_SPACE.test(value)
      return isEnded ? value : value + next
    })
  }
  const textOf: Words['textOf'] = (area, key, facts) => {
    const count = facts?.count
    const counted = typeof count === 'number' ? `${key}_${plural.select(count)}` : key
    const text = find(area, counted) ?? find(area, key)
    return text === undefined ? (fallback?.textOf(area, key, facts) ?? null) : fill(text, facts)
  }
  return {
    add: (area, added) =>
      void areas.set(area, { texts: { ...areas.get(area)?.texts, ...added }, cache: new Map() }),
    textOf,
  }
}
