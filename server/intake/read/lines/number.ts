import { entryWords } from '../../lexicons/entryWords.ts'
import { anyWord } from '../../lexicons/lexicon.ts'
import { datesIn } from '../dates/foundDate.ts'
import { firstFound } from '../text/matchAt.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { statedLengthAt } from '../times/statedLength.ts'

const LABEL = `(?:${anyWord(entryWords('numberLabels'))}\\.?|[§#])`
/** The forms of the marks that count the entries of a list, in normalized text; an earlier one is tried first. */
const FORMS = (
  [
    ['Ö1.1', '[ÖN]\\s\\d{1,2}\\.\\d{1,2}\\s+(?=\\p{L})', 'u'],
    ['Ö1', '[ÖN]\\s\\d{1,2}\\s+(?=\\p{L})', 'u'],
    ['1.1', '\\(?(?:\\d{1,2}|[A-Z])\\.\\d{1,2}(?:\\.\\d)?[.)]?\\s+(?=\\p{L})', 'u'],
    ['I', '\\(?[IVX]{1,5}[.)]\\s+(?:-\\s+)?(?=\\S)', 'u'],
    ['1', `${LABEL}\\s*\\d{1,2}(?:\\.\\d{1,2})?(?:[.:)]\\s*|\\s+)(?:-\\s+)?(?=\\S)`, 'iu'],
    ['1', '\\(?\\d{1,2}(?:[.:)°]\\s+(?:-\\s+)?(?=\\S)|[.)°](?=[\\p{L}"\'])|、\\s*(?=\\S))', 'u'],
    ['1a', '\\(?\\d{1,2}[a-h][.)]\\s+', 'u'],
    ['A', '\\(?[A-Z](?:[.)]\\s+(?:-\\s+)?|\\s{2,})(?=\\S)', 'u'],
    ['i', '\\(?[ivx]{2,5}[.)]\\s+', 'u'],
    ['a', '\\(?[a-z][.)]\\s+', 'u'],
    ['一', '[一二三四五六七八九十]{1,3}[、.]\\s*', 'u'],
    ['(一)', '\\([一二三四五六七八九十]{1,3}\\)\\s*', 'u'],
    ['(1)', '(?:\\(\\d{1,2}\\)|[①-⑳])\\s*', 'u'],
  ] as const
).map(([form, mark, flags]) => ({ form, mark: new RegExp(`^\\s*${mark}`, flags) }))

/** Returns the form of the running number at the beginning of a text, with the place after it; null where there is none. */
export function numberAt(text: string): { readonly form: string; readonly end: number } | null {
  const normalized = normalizeSigns(text)
  return firstFound(FORMS, ({ form, mark }) => {
    const found = mark.exec(normalized)
    return found && { form, end: found[0].length }
  })
}

/** An initial (`K. Meier`), a time of day (`9.45 Talk`) and a length that begin a line. */
const NO_NUMBER = /^\s*(?:[I-Z]\.\s|[A-Z]\s|\d{1,2}(?:\.[0-5]\d|:)\s)/u

/** Returns the place after a running number at the beginning of a text; 0 where there is none. A date or a time is no number. */
export function numberEnd(text: string): number {
  const normalized = normalizeSigns(text)
  const { form = '', end = 0 } = numberAt(text) ?? {}
  if (end === 0 || (form !== 'I' && NO_NUMBER.test(normalized))) return 0
  if (/^\s*\d/.test(normalized) && statedLengthAt(normalized.trimStart(), 0) !== null) return 0
  const date = datesIn(normalized.slice(0, 60))[0]
  return date !== undefined && date.from <= end - normalized.slice(0, end).trimStart().length
    ? 0
    : end
}
