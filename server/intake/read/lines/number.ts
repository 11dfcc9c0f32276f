import { entryWords } from '../../lexicons/entryWords.ts'
import { anyWord } from '../../lexicons/lexicon.ts'
import { datesIn } from '../dates/foundDate.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { statedLengthAt } from '../times/statedLength.ts'

const LABEL = anyWord(entryWords('numberLabels'))
/** `1.`, `2.1`, `(iv)`, `TOP 3`, `Ö 4.1`, `三、`, `（二）`, `①`, `#5`. */
const NUMBER = new RegExp(
  [
    '\\(?(?:\\d{1,2}(?:\\.\\d){0,2}|[ivx]{1,5}|[a-h])[.)]\\s+(?=\\S)',
    '\\d{1,2}[.)](?=[\\p{L}"\'])',
    '\\d{1,2}(?:\\.\\d){1,2}\\s+(?=\\p{L})',
    `${LABEL}\\s?\\d{1,2}(?:\\.\\d{1,2})?(?:[.:)]\\s*|\\s{1,3}(?:-\\s)?)(?=\\S)`,
    '[ÖN]\\s\\d{1,2}(?:\\.\\d{1,2})?\\s+(?=\\p{L})',
    '\\d{1,2}[、．]\\s*(?=\\S)',
    '[一二三四五六七八九十]{1,3}[、.]\\s*',
    '\\([一二三四五六七八九十\\d]{1,3}\\)\\s*',
    '[①-⑳]\\s*',
    '#\\d{1,2}\\s+',
  ]
    .map((form) => `^\\s*${form}`)
    .join('|'),
  'iu',
)

/** Returns the place after a running number at the beginning of a text; 0 where there is none. A date or a time is no number. */
export function numberEnd(text: string): number {
  const normalized = normalizeSigns(text)
  const found = NUMBER.exec(normalized)
  if (found === null) return 0
  if (/^\s*\d/.test(normalized) && statedLengthAt(normalized.trimStart(), 0) !== null) return 0
  const date = datesIn(normalized.slice(0, 60))[0]
  return date !== undefined && date.from <= found[0].length - found[0].trimStart().length
    ? 0
    : found[0].length
}
