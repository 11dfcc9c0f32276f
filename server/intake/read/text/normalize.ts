import { onceInText } from './onceInText.ts'

/** ASCII characters with those that mean the same. Each is one UTF-16 unit, so that places in the text do not change. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '-': '‐‑‒–—―−﹘﹣⁃',
    '~': '〜∼～',
    ':': '∶︰﹕：',
    "'": '‘’′ʼ‛',
    '"': '“”″„‟',
    ' ': '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    '[': '【〔［',
    ']': '】〕］',
  }).flatMap(([plain, signs]) => [...signs].map((sign): [string, string] => [sign, plain])),
)
/** The distance of full-width characters from the ASCII ones. */
const FULL_WIDTH = 0xfee0

const ANY = new RegExp(`[${[...SAME.keys()].join('')}\uff01-\uff5e]`, 'g')

function normalizeSign(sign: string): string {
  return SAME.get(sign) ?? String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH)
}

/** Returns the text with full-width characters, dashes, blanks and quotes as ASCII, of the same length. */
export const normalizeSigns = onceInText((text: string): string => {
  return text.replace(ANY, normalizeSign)
})

/** Returns the text on one line, without blanks at its ends or twice in a row. */
export const tidy = onceInText((text: string): string => {
  return text.replace(/\s+/g, ' ').trim()
})
