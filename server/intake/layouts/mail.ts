import type { ArrangedLine, Layout } from './arrangedLine.ts'

const isBlank = ({ text }: ArrangedLine) => text.trim() === ''

/** The labels of the head of a mail. */
const HEAD =
  /^[\s>*]*(?:from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|kopie|de|à|a|cc|objet|envoyé(?: le)?|发件人|收件人|主\s*题|抄送|发送时间|发送日期|日期|para|asunto|enviado|fecha)\s*[:：]\s*/iu
const SUBJECT = /^[\s>*]*(?:subject|betreff|objet|主\s*题|asunto)\s*[:：]\s*/iu
const FORWARDED =
  /^[\s>]*(?:-{2,}\s?.{0,40}(?:forwarded|original|weitergeleitet|ursprüngliche|transféré|转发|原始).{0,40}-{2,}|on .{6,80} wrote:|am .{6,80} schrieb.{0,60}:|le .{6,80} a écrit\s?:)\s*$/iu
const REPLY = /^(?:(?:re|fw|fwd|aw|wg|tr|rv|转发|回复|答复)\s*[:：]\s*)+/iu

/** The most lines that the head of a mail has. */
const LONGEST_HEAD = 12

/** Returns the lines of the head that begins at a line; none if fewer than three labels, or two with a subject, follow. */
function headAt(lines: readonly ArrangedLine[], at: number): readonly ArrangedLine[] {
  const near = lines.slice(at, at + LONGEST_HEAD)
  const end = near.findIndex(({ text }) => !HEAD.test(text))
  const own = end === -1 ? near : near.slice(0, end)
  const isHead = own.length > 2 || (own.length === 2 && own.some(({ text }) => SUBJECT.test(text)))
  return isHead ? own : []
}

const leaveOut = (line: ArrangedLine): ArrangedLine =>
  isBlank(line) ? line : { ...line, text: '', aside: true }

/** Leaves out the heads of a mail and of the mails in it; the first subject becomes a title. */
export const withoutMailHeads: Layout = {
  cost: 0.01,
  arrange(lines) {
    const heads = new Set(lines.flatMap((_, at) => headAt(lines, at)))
    const forwarded = new Set(lines.filter(({ text }) => FORWARDED.test(text)))
    if (heads.size + forwarded.size === 0) return null
    const title = [...heads].find(({ text }) => SUBJECT.test(text))
    return lines.map((line) => {
      const subject = line.text.replace(SUBJECT, '').replace(REPLY, '')
      if (line === title && subject.trim() !== '') return { ...line, text: subject }
      return heads.has(line) || forwarded.has(line) ? leaveOut(line) : line
    })
  },
}

const CLOSING =
  /^\s*(?:--\s*$|(?:best|kind|warm|many)?\s?(?:regards|wishes|thanks)\b.{0,12}$|cheers|see you|(?:mit )?(?:freundlichen|herzlichen|besten|vielen|viele|liebe|beste|herzliche)\s(?:grüßen|grüssen|grüße|grüsse|dank)|bises|cordialement|bien (?:à vous|cordialement)|amicalement|saludos|atentamente|祝好|此致|敬礼|谢谢)[\s,.!！，]*$/iu
/** The most lines that a signature has. */
const SIGNATURE = 14

/** Returns the lines of the signature that begins at a line of closing words: all to the end, or to the mail below. */
function signatureAt(lines: readonly ArrangedLine[], at: number): readonly ArrangedLine[] {
  if (!CLOSING.test(lines[at]?.text ?? '')) return []
  const near = lines.slice(at, at + SIGNATURE * 2)
  const next = near.findIndex(({ text }) => FORWARDED.test(text) || HEAD.test(text))
  if (next === -1 && at + near.length < lines.length) return []
  const own = next === -1 ? near : near.slice(0, next)
  return own.filter((line) => !isBlank(line)).length <= SIGNATURE ? own : []
}

/** Leaves out the signatures of a mail and of the mails in it. */
export const withoutSignature: Layout = {
  cost: 0.01,
  arrange(lines) {
    const left = new Set(lines.flatMap((_, at) => signatureAt(lines, at)))
    return left.size === 0 ? null : lines.map((line) => (left.has(line) ? leaveOut(line) : line))
  },
}
