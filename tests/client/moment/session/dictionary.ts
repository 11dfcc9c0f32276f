import { en } from '../../../../client/i18n/en/dictionary.ts'
import { zh } from '../../../../client/i18n/zh/dictionary.ts'
import { memoizeTwo } from '../../../../shared/agenda/memoize.ts'
import type { Seat } from './page.ts'

/** All words of the product in the language of a page. */
export const wordsOf = ({ lang }: Pick<Seat, 'lang'>): Words => (lang === 'en' ? en : zh)

/** All words, in the shape of a language with one form of counts. */
export type Words = typeof zh

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

/** Whole minutes as they are told, in minutes or in hours and minutes; what stands for it is the figure in minutes. */
const SPAN = String.raw`(?=\d)(?:\d+ (?:h|hours?|小时)(?: (?=\d))?)?(?:\d+(?: (?:min|minutes?|分钟))?)?`
const HOURS = /(\d+) (?:h|小)/
const MINUTES = /(\d+)(?: (?:m|分)|$)/

/** The minutes that a told span comes to. */
function minutesIn(span: string): string {
  const [, hours = '0'] = HOURS.exec(span) ?? []
  const [, minutes = '0'] = MINUTES.exec(span) ?? []
  return String(Number(hours) * 60 + Number(minutes))
}

const PATTERNS = new Map<string, RegExp>()

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf(template: string): RegExp {
  const known = PATTERNS.get(template)
  if (known !== undefined) return known
  const parts = template.split(/\{\{([^}]+)\}\}/)
  const source = parts.map((part, n) => {
    if (n % 2 === 0) return escaped(part)
    const [name = '', form] = part.split(', ')
    return form === undefined
      ? `(?<${name}>${FORMS[name] ?? '.{0,300}?'})`
      : `(?<told_${name}>${SPAN})`
  })
  const made = new RegExp(`^${source.join('')}$`)
  PATTERNS.set(template, made)
  return made
}

/** Reads a text by the template that it was written by. */
function filled(template: string, text: string): Filled | null {
  const found = patternOf(template).exec(text)
  if (found === null) return null
  return Object.fromEntries(
    Object.entries(found.groups ?? {}).map(([name, text]) =>
      name.startsWith('told_')
        ? [name.slice(5), minutesIn(text)]
        : [name, name === 'count' ? text.replace(/ min$/, '') : text],
    ),
  )
}

/** Returns what is in the gaps of the first of these forms that a text was written by. */
export function filledBy(forms: readonly string[], text: string): Filled | null {
  for (const form of forms) {
    const found = filled(form, text)
    if (found !== null) return found
  }
  return null
}

/** The text at a path such as `common.drift.behind`, without its marks. */
function textAt(words: Words, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>(
      (at, key) => (Object(at) === at ? Reflect.get(Object(at), key) : undefined),
      words,
    )
  return typeof found === 'string' ? found.replaceAll(/<\/?b>/g, '') : undefined
}

/** Returns the forms at paths with ` | ` between them, of a count all that a language has; ` + ` puts parts together, and a gap is written as it is. Throws for a path without a text. */
export const formsOf = memoizeTwo((words: Words, paths: string): readonly string[] =>
  paths.split(' | ').flatMap((path) => {
    const forms = ['', '_other', '_one'].flatMap((form) => {
      const parts = path
        .split(' + ')
        .map((one) =>
          one.startsWith('{') ? one : (textAt(words, one) ?? textAt(words, one + form)),
        )
      return parts.includes(undefined) ? [] : [parts.join('')]
    })
    if (forms.length === 0) throw new Error(`there is no text: ${path}`)
    return [...new Set(forms)]
  }),
)
