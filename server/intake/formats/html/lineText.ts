/** Spaces of all widths, and line separators. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g

/** Characters without width that separate no words: marks of direction, soft hyphens, and controls. */
const INVISIBLE = /(?![\t\n\v\f\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu

/** Scripts whose letters are joined and separated by joiners, as pictographs are. */
const JOINED =
  'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar'
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('')
const STRAY_JOINERS = new RegExp(
  `(?<![${JOINED}\\p{Extended_Pictographic}\\p{M}])[\\u200c\\u200d]+`,
  'gu',
)

/** A line break of the source between two of these, Han, kana and full-width forms, is no space. */
const UNSPACED = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]'
const UNSPACED_BREAK = new RegExp(`(?<=${UNSPACED})[ \\t]*[\\r\\n]\\s*(?=${UNSPACED})`, 'g')

/** Replaces all white space of a page's text by single spaces. */
export function collapsed(text: string): string {
  return text.replace(UNSPACED_BREAK, '').replace(/[ \t\n\r\f]+/g, ' ')
}

/** Removes invisible characters from a line and makes its spaces single; its tabs stay except at its end. */
export function cleanLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINERS, '')
    .replace(SPACES, ' ')
    .replace(/\s+/g, (gap) => (gap.includes('\t') ? '\t' : ' '))
    .replace(/^ | $|\t$/g, '')
}

/** Raises the number of a note: it must not join the digits before it. */
export function raisedText(text: string): string {
  const [, number] = /^\s*[[(]?(\d+)[\])]?\s*$/.exec(text) ?? []
  return number?.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit) ?? text
}

/** Escapes a text for HTML; its line breaks become elements. */
export function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/\r\n?|\n/g, '<br>')
}
