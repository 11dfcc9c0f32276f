import { z } from 'zod'

/** How somebody can be reached, as a source says it: kept apart from everything that is shown or logged. */
export const ReadContact = z.strictObject({
  mails: z.array(z.string()),
  phones: z.array(z.string()),
})
export type ReadContact = z.infer<typeof ReadContact>

/** A mail address or phone number in a text; from `from` to `end` stands all that belongs to it, its label and brackets too. */
export type FoundContact = {
  readonly as: 'mail' | 'phone'
  readonly value: string
  readonly from: number
  readonly end: number
}

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[a-z]{2,24}(?![\w-])/giu
const CALLED =
  '(?:(?:(?:tele)?phone|telefon|tel|fon|mobile?|mobil|handy|cell|whatsapp|téléphone|teléfono|telefono|电话|手机|联系电话|電話|手機)\\s?(?:no|number|nr|nummer)?\\.?\\s?:?\\s?)'
/** A number that is called one, or that says its country; not those to dial into a meeting. */
const PHONE = new RegExp(
  `(?<![\\p{L}\\d])(?:${CALLED}(\\+?\\(?\\d[\\d ()/.-]{5,20}\\d)|(\\+\\d{1,3}[ ()/.-]{0,2}\\d[\\d ()/.-]{5,18}\\d)|(1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}))(?![\\d:])`,
  'giu',
)
/** Figures enough for a number: most lines have none, and cost nothing more. */
const LONG_NUMBER = /\d[\d ()/.-]{5,}\d/
const DIALLED_IN = /dial|einwahl|one tap|by phone|per telefon|拨入|接入号/i
/** What stands around an address and means nothing without it. */
const BEFORE =
  /(?:\(|（|<|\[|(?<![\p{L}\d])(?:e-?mail|mail|邮箱|电子邮件|邮件|courriel|correo)\s?[:：]?|mailto:|[,;，；|–—-])\s*$/iu
const AFTER = /^\s*(?:\)|）|>|\])/

function grown(text: string, from: number, end: number): { from: number; end: number } {
  const [before = ''] = BEFORE.exec(text.slice(0, from)) ?? []
  const [after = ''] = AFTER.exec(text.slice(end)) ?? []
  const opens = /^[(（<[]/.test(before)
  // A bracket that holds more than this goes once it holds nothing.
  if (before === '' || (opens && after === '')) return { from, end }
  return grown(text, from - before.length, end + (opens ? after.length : 0))
}

/** The mail addresses and phone numbers in a text, in its order. */
function contactsIn(text: string): FoundContact[] {
  const mails = text.includes('@') ? [...text.matchAll(MAIL)] : []
  const phones = LONG_NUMBER.test(text) && !DIALLED_IN.test(text) ? [...text.matchAll(PHONE)] : []
  const found = [
    ...mails.map((one) => ({ as: 'mail' as const, value: one[0], one })),
    ...phones.map((one) => ({
      as: 'phone' as const,
      value: one[1] ?? one[2] ?? one[3] ?? '',
      one,
    })),
  ]
  return found
    .map(({ as, value, one }) => ({
      as,
      value: value.trim(),
      ...grown(text, one.index, one.index + one[0].length),
    }))
    .sort((a, b) => a.from - b.from)
}

const EMPTY_BRACKETS = /\s*(?:\([\s,;]*\)|（[\s,;，；]*）|<\s*>|\[\s*\])/g

/** A text without the mail addresses and phone numbers in it, and each of those with the text that is left before it. */
export function contactsCut(text: string): {
  readonly text: string
  readonly cut: readonly (FoundContact & { readonly before: string })[]
} {
  let rest = ''
  let from = 0
  const cut = contactsIn(text).map((found) => {
    rest += text.slice(from, Math.max(from, found.from))
    from = Math.max(from, found.end)
    return { ...found, before: rest }
  })
  if (cut.length === 0) return { text, cut }
  const more = /^$|\s$/.test(rest) ? text.slice(from).trimStart() : text.slice(from)
  return { text: (rest + more).replace(EMPTY_BRACKETS, '').trimEnd(), cut }
}
