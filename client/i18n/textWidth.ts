/** Characters that are as wide as they are high: Chinese, Japanese and Korean ones with their marks. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu

/** Whether there is any of them, or a character of two halves: before these all are letters of one width. */
const BEYOND = /[\u1100-\uffff]/

/** How much room a text takes, in Latin letters: a Chinese character counts for two. */
export function textWidth(text: string): number {
  if (!BEYOND.test(text)) return text.length
  return [...text].length + (text.match(WIDE)?.length ?? 0)
}
