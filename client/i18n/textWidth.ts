/** Characters that are as wide as they are high: Chinese, Japanese and Korean ones with their marks. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu

/** How much room a text takes, in Latin letters: a Chinese character counts for two. */
export function textWidth(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0)
}
