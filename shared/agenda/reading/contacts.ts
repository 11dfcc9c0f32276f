import { z } from 'zod'

/** The contact data of a person in a source; stored apart from everything that is shown or logged. */
export const ReadContact = z.strictObject({
  mails: z.array(z.string()),
  phones: z.array(z.string()),
})
export type ReadContact = z.infer<typeof ReadContact>

/** A mail address or phone number in a text; `from` and `end` include its label and brackets. */
export type FoundContact = {
  readonly as: 'mail' | 'phone'
  readonly value: string
  readonly from: number
  readonly end: number
}

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[a-z]{2,24}(?![\w-])/giu
const LABEL =
  '(?:(?:(?:tele)?phone|telefon|tel|fon|mobile?|mobil|handy|cell|whatsapp|téléphone|teléfono|telefono|电话|手机|联系电话|電話|手機)\\s?(?:no|number|nr|nummer)?\\.?\\s?:?\\s?)'
/** A phone number with a label or a country code, except meeting dial-in numbers. */
const PHONE = new RegExp(
  `(?<![\\p{L}\\d])(?:${LABEL}(\\+?\\(?\\d[\\d ()/.-]{5,20}\\d)|(\\+\\d{1,3}[ ()/.-]{0,2}\\d[\\d ()/.-]{5,18}\\d)|(1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}))(?![\\d:])`,
  'giu',
)
/** A quick test for a number with enough digits; most lines have none. */
const LONG_NUMBER = /\d[\d ()/.-]{5,}\d/
const DIAL_IN = /dial|einwahl|one tap|by phone|per telefon|拨入|接入号/i
/** A label or bracket around a contact, which is cut together with it. */
const LABEL_BEFORE =
  /(?:\(|（|<|\[|(?<![\p{L}\d])(?:e-?mail|mail|邮箱|电子邮件|邮件|courriel|correo)\s?[:：]?|mailto:|[,;，；|–—-])\s*$/iu
const BRACKET_AFTER = /^\s*(?:\)|）|>|\])/

function expand(text: string, from: number, end: number): { from: number; end: number } {
  const [before = ''] = LABEL_BEFORE.exec(text.slice(0, from)) ?? []
  const [after = ''] = BRACKET_AFTER.exec(text.slice(end)) ?? []
  const opens = /^[(（<[]/.test(before)
  // Keep a bracket that also contains other text.
  if (before === '' || (opens && after === '')) return { from, end }
  return expand(text, from - before.length, end + (opens ? after.length : 0))
}

function contactsIn(text: string): FoundContact[] {
  const mails = text.includes('@') ? [...text.matchAll(MAIL)] : []
  const phones = LONG_NUMBER.test(text) && !DIAL_IN.test(text) ? [...text.matchAll(PHONE)] : []
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
      ...expand(text, one.index, one.index + one[0].length),
    }))
    .sort((a, b) => a.from - b.from)
}

const EMPTY_BRACKETS = /\s*(?:\([\s,;]*\)|（[\s,;，；]*）|<\s*>|\[\s*\])/g

/** Removes mail addresses and phone numbers from a text; returns each with the remaining text before it. */
export function cutContacts(text: string): {
  readonly text: string
  readonly cut: readonly (FoundContact & { readonly before: string })[]
} {
  let before = ''
  let from = 0
  const cut = contactsIn(text).map((found) => {
    before += text.slice(from, Math.max(from, found.from))
    from = Math.max(from, found.end)
    return { ...found, before }
  })
  if (cut.length === 0) return { text, cut }
  const rest = /^$|\s$/.test(before) ? text.slice(from).trimStart() : text.slice(from)
  return { text: (before + rest).replace(EMPTY_BRACKETS, '').trimEnd(), cut }
}
