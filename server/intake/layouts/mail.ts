import { bareSubject } from '../formats/mail/mailSource.ts'
import { entryWords } from '../lexicons/entryWords.ts'
import { anyOf } from '../lexicons/lexicon.ts'
import { datesIn } from '../read/dates/foundDate.ts'
import { normalizeSigns } from '../read/text/normalize.ts'
import { type ArrangedLine, isBlank, type Layout, type Lines } from './arrangedLine.ts'

const QUOTE = '^[\\s>*]*'
const SUBJECT = new RegExp(`${QUOTE}${anyOf(entryWords('mailSubject'))}\\s*[:：]\\s*`, 'iu')
/** A label of the head of a mail. */
const HEAD = new RegExp(
  `${QUOTE}${anyOf([...entryWords('mailHead'), ...entryWords('mailSubject')])}\\s*[:：]\\s*`,
  'iu',
)
export const FORWARDED = new RegExp(
  `${QUOTE}(?:-{2,}\\s?.{0,40}${anyOf(entryWords('mailForwarded'))}.{0,40}-{2,}|\\S{2,3} .{6,80} ${anyOf(entryWords('mailWrote'))}.{0,60}:)\\s*$`,
  'iu',
)
const CLOSING = new RegExp(
  `^\\s*(?:--\\s*|${anyOf(entryWords('mailClosing'))}[\\s,.!！，]*)$`,
  'iu',
)

/** The most lines that the head of a mail has, and its signature. */
const LONGEST_HEAD = 12
const SIGNATURE = 14

/** Returns the lines from one on, up to the first that does not match. */
function linesWhile(lines: Lines, isOne: (line: ArrangedLine) => boolean): Lines {
  const end = lines.findIndex((line) => !isOne(line))
  return end === -1 ? lines : lines.slice(0, end)
}

/** Returns the head of a mail that begins at a line: three labels, or two with a subject. */
export function headAt(lines: Lines, at: number): Lines {
  const own = linesWhile(lines.slice(at, at + LONGEST_HEAD), ({ text }) => HEAD.test(text))
  const isHead = own.length > 2 || (own.length === 2 && own.some(({ text }) => SUBJECT.test(text)))
  return isHead ? own : []
}

export const leaveOut = (line: ArrangedLine): ArrangedLine =>
  isBlank(line) ? line : { ...line, text: '', aside: true }

/** Leaves out the heads of a mail and of the mails in it; the first subject with a date, or else the first, becomes a title. */
export const withoutMailHeads: Layout = (lines) => {
  const heads = new Set(lines.flatMap((_, at) => headAt(lines, at)))
  const forwarded = new Set(lines.filter(({ text }) => FORWARDED.test(text)))
  const subjects = [...heads].filter(({ text }) => SUBJECT.test(text))
  const title = subjects.find(({ text }) => datesIn(normalizeSigns(text)).length > 0) ?? subjects[0]
  return lines.map((line) => {
    const subject = bareSubject(line.text.replace(SUBJECT, ''))
    if (line === title && subject.trim() !== '') return { ...line, text: subject }
    return heads.has(line) || forwarded.has(line) ? leaveOut(line) : line
  })
}

/** Returns the signature that begins at closing words: all to the end, or to the mail below. */
function signatureAt(lines: Lines, at: number): Lines {
  if (!CLOSING.test(lines[at]?.text ?? '')) return []
  const near = lines.slice(at, at + SIGNATURE * 2)
  const own = linesWhile(near, ({ text }) => !FORWARDED.test(text) && !HEAD.test(text))
  if (own.length === near.length && at + near.length < lines.length) return []
  return own.filter((line) => !isBlank(line)).length <= SIGNATURE ? own : []
}

/** Leaves out the signatures of a mail and of the mails in it. */
export const withoutSignature: Layout = (lines) => {
  const left = new Set(lines.flatMap((_, at) => signatureAt(lines, at)))
  return lines.map((line) => (left.has(line) ? leaveOut(line) : line))
}
