import type { Language } from './language.ts'
import { isSpanForm, spanText } from './spans.ts'

/** Words of one language, as deep as they are sorted. */
export type Texts = { readonly [key: string]: string | Texts }

/** Facts of a sentence by name; `count` also chooses its form, `lng` the language it is said in. */
export type Facts = Readonly<Record<string, unknown>> & {
  readonly count?: number
  readonly lng?: Language | undefined
}

/** `{{name}}`; `{{name, number}}` for a number as the language writes it, `{{name, span}}` and its kin for minutes. */
const GAP = /\{\{(\w+)(?:, (\w+))?\}\}/g

/** The text that a key such as `pending.ask` leads to; undefined where none does. */
function textAt(texts: Texts | undefined, key: string): string | undefined {
  let at: string | Texts | undefined = texts
  for (const step of key.split('.')) at = typeof at === 'object' ? at[step] : undefined
  return typeof at === 'string' ? at : undefined
}

/** The words of one language; areas of them come as screens are opened. */
export class Words {
  readonly #plural: Intl.PluralRules
  readonly #number: Intl.NumberFormat
  readonly #areas = new Map<
    string,
    { readonly texts: Texts; readonly found: Map<string, string> }
  >()

  constructor(language: Language) {
    this.#plural = new Intl.PluralRules(language)
    this.#number = new Intl.NumberFormat(language)
  }

  learn(area: string, texts: Texts): void {
    this.#areas.set(area, { texts, found: new Map() })
  }

  /** What a key of an area says, in the form for the count; null where this language has no words for it. */
  say(area: string, key: string, facts: Facts | undefined): string | null {
    const count = facts?.count
    const counted = typeof count === 'number' ? `${key}_${this.#plural.select(count)}` : key
    const text = this.#find(area, counted) ?? this.#find(area, key)
    return text === undefined ? null : this.#fill(text, facts)
  }

  #find(area: string, key: string): string | undefined {
    const known = this.#areas.get(area)
    if (known === undefined) return undefined
    const text = known.found.get(key) ?? textAt(known.texts, key)
    if (text !== undefined) known.found.set(key, text)
    return text
  }

  #fill(text: string, facts: Facts | undefined): string {
    if (!text.includes('{{')) return text
    return text.replace(GAP, (_gap, name: string, form?: string) => {
      const fact = facts?.[name] ?? ''
      return form === undefined ? String(fact) : this.#told(form, Number(fact))
    })
  }

  /** A number in a form that a text asks for. */
  #told(form: string, fact: number): string {
    if (!isSpanForm(form)) return this.#number.format(fact)
    return spanText(form, fact, (key, facts) => this.say('common', key, facts) ?? '')
  }
}
