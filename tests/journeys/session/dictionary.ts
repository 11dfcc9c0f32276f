import { en } from '../../../client/i18n/en/dictionary.ts'
import { zh } from '../../../client/i18n/zh/dictionary.ts'
import type { Seat } from './page.ts'

/** All words of the product in the language of a page. */
export function wordsOf({ lang }: Pick<Seat, 'lang'>): typeof zh {
  return lang === 'en' ? en : zh
}

/** What stood in the places of a template, by name; null where a text is not of it. */
export type Filled = Readonly<Record<string, string>>

/** What may stand in some places; anything in all others. */
const FORMS: Readonly<Record<string, string>> = {
  index: String.raw`\d+`,
  of: String.raw`\d+`,
  n: String.raw`\d+`,
  all: String.raw`\d+`,
  here: String.raw`\d+`,
  left: String.raw`\d+`,
  whole: String.raw`\d+`,
  count: String.raw`\d[\d.]*(?: min)?`,
  start: String.raw`\d\d:\d\d`,
  end: String.raw`\d\d:\d\d`,
}

const PATTERNS = new Map<string, RegExp>()

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf(template: string): RegExp {
  const known = PATTERNS.get(template)
  if (known !== undefined) return known
  const parts = template.split(/\{\{(\w+)\}\}/)
  const source = parts.map((part, n) =>
    n % 2 === 0 ? escaped(part) : `(?<${part}>${FORMS[part] ?? '.{0,300}?'})`,
  )
  const made = new RegExp(`^${source.join('')}$`)
  PATTERNS.set(template, made)
  return made
}

/** Reads a text by the template that it was written by. */
export function filled(template: string, text: string): Filled | null {
  const found = patternOf(template).exec(text)
  return found === null ? null : { ...found.groups }
}
