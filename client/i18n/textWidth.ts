/** Characters of double width: Chinese, Japanese and Korean ones with their punctuation. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu

/** Characters that may be wide or surrogates. */
const MAYBE_WIDE = /[\u1100-\uffff]/

/** Returns the width of a text in Latin letters; a Chinese character counts as two. */
export function textWidth(text: string): number {
  if (!MAYBE_WIDE.test(text)) return text.length
  return [...text].length + (text.match(WIDE)?.length ?? 0)
}
