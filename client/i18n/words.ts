import { isolated } from './isolated.ts'
import { type Language, localeOf } from './language.ts'
import { isSpanForm, spanText } from './spans.ts'

/** Words of one language, as deep as they are sorted. */
export type Texts = { readonly [key: string]: string | Texts }

/** Facts of a sentence by name; `count` also chooses its form, `lng` the language it is said in. */
export type Facts = Readonly<Record<string, unknown>> & {
  readonly count?: number
  readonly lng?: Language | undefined
}

/** `{{name}}`; `{{name, number}}` for a number as the language writes it, `{{name, span}}` and its kin for minutes; and the full stop behind it. */
const GAP = /\{\{(\w+)(?:, (\w+))?\}\}(\.?)/g

/** The text that a key such as `pending.ask` leads to; undefined where none does. */
function textAt(texts: Texts | undefined, key: string): string | undefined {
  let at: string | Texts | undefined = texts
  for (const step of key.split('.')) at = typeof at === 'object' ? at[step] : undefined
  return typeof at === 'string' ? at : undefined
}

/** The words of one language; areas of them come as screens are opened. */
export type Words = {
  readonly learn: (area: string, texts: Texts) => void
  /** What a key of an area says, in the form for the count; null where this language has no words for it. */
  readonly say: (area: string, key: string, facts: Facts | undefined) => string | null
}

/** A language without any words yet. Functions in a closure: old browsers have no private methods, and what stands in for them is looked up at each of a thousand texts. */
export function createWords(language: Language): Words {
  const plural = new Intl.PluralRules(localeOf(language))
  const number = new Intl.NumberFormat(localeOf(language))
  const areas = new Map<
    string,
    { readonly texts: Texts; readonly found: Map<string, string | undefined> }
  >()

  const find = (area: string, key: string) => {
    const known = areas.get(area)
    if (known === undefined) return undefined
    // What is not there is asked for as often: a word of all screens is looked for among a screen's own first.
    if (!known.found.has(key)) known.found.set(key, textAt(known.texts, key))
    return known.found.get(key)
  }
  /** A number in a form that a text asks for. */
  const told = (form: string, fact: number) => {
    if (!isSpanForm(form)) return number.format(fact)
    return spanText(form, fact, (key, facts) => say('common', key, facts) ?? '')
  }
  const fill = (text: string, facts: Facts | undefined) => {
    if (!text.includes('{{')) return text
    return text.replace(GAP, (_gap, name: string, form: string | undefined, stop: string) => {
      const fact = facts?.[name] ?? ''
      const said = form === undefined ? isolated(String(fact)) : told(form, Number(fact))
      // What ends with an abbreviation, as „26 Min.“, ends its sentence too.
      return said.endsWith('.') ? said : said + stop
    })
  }
  const say: Words['say'] = (area, key, facts) => {
    const count = facts?.count
    const counted = typeof count === 'number' ? `${key}_${plural.select(count)}` : key
    const text = find(area, counted) ?? find(area, key)
    return text === undefined ? null : fill(text, facts)
  }
  return { learn: (area, texts) => void areas.set(area, { texts, found: new Map() }), say }
}
