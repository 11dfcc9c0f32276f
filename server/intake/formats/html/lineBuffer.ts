/** Spaces of all widths, the one that does not break among them, and signs that part lines. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g

/** What has no width and parts no words: marks of direction, soft hyphens, and controls, which no text has business with. */
const UNSEEN = /(?![\t\n\v\f\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu

/** Scripts whose letters are joined and kept apart by joiners, as pictographs are. */
const JOINED = [
  'Arabic',
  'Syriac',
  'Mongolian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
  'Myanmar',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('')

/** Joiners beside anything else are stray. */
const STRAY_JOINERS = new RegExp(
  `(?<![${JOINED}\\p{Extended_Pictographic}\\p{M}])(?:\\u200c|\\u200d)+`,
  'gu',
)

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [String(digit), raised]),
)

/** Han, kana and full-width forms: a line break in the page's text between two of them is no space. */
const UNPARTED = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]'
const BREAK_UNPARTED = new RegExp(`(?<=${UNPARTED})[ \\t]*[\\r\\n]\\s*(?=${UNPARTED})`, 'g')

/** A text without what cannot be seen, its spaces all of one kind and single, its tabs kept but at its end. */
function cleanLine(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(STRAY_JOINERS, '')
    .replace(SPACES, ' ')
    .replace(/\s+/g, (gap) => (gap.includes('\t') ? '\t' : ' '))
    .replace(/^ | $|\t$/g, '')
}

/** A number raised above the line names a note: it must not run into the figure before it. */
function raisedText(text: string): string {
  const number = /^\s*[[(]?(\d+)[\])]?\s*$/.exec(text)?.[1]
  return number === undefined ? text : [...number].map((digit) => RAISED[digit] ?? digit).join('')
}

/** How a piece of text is set in its line. */
export type TextStyle = { readonly keepsSpaces: boolean; readonly raised: boolean }

/** The line that is being read, piece by piece. */
export class LineBuffer {
  #pieces: string[] = []

  /** How many pieces there are so far. */
  get length(): number {
    return this.#pieces.length
  }

  add(text: string, { keepsSpaces, raised }: TextStyle): void {
    const spaced = keepsSpaces
      ? text
      : text.replace(BREAK_UNPARTED, '').replace(/[ \t\n\r\f]+/g, ' ')
    this.#pieces.push(raised ? raisedText(spaced) : spaced)
  }

  /** The text from a piece on. */
  since(piece: number): string {
    return this.#pieces.slice(piece).join('')
  }

  /** The whole line, which ends here. */
  take(): string {
    const line = cleanLine(this.#pieces.join(''))
    this.#pieces = []
    return line
  }
}
