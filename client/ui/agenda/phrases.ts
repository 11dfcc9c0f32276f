/** A piece of a text, and where in it that begins. */
export type Phrase = { readonly at: number; readonly text: string }

/** Behind which no line may end. */
const OPENING = /[（(“‘《〈「『【[]$/

let segmenter: Intl.Segmenter | null = null

function chineseWords(): Intl.Segmenter | null {
  if (!('Segmenter' in Intl)) return null
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return segmenter
}

/** Whether a piece cannot begin a line of its own: a mark, or a single character, which mostly ends the word before it. */
function clings({ segment, isWordLike }: Intl.SegmentData, before: string): boolean {
  return isWordLike !== true || segment.length === 1 || before.length === 1 || OPENING.test(before)
}

/** A Chinese text in the pieces between which a line may end, so that no word is parted; whole where the browser knows no words. */
export function phrasesOf(text: string): readonly Phrase[] {
  const words = chineseWords()
  if (words === null) return [{ at: 0, text }]
  const phrases: Phrase[] = []
  for (const word of words.segment(text)) {
    const before = phrases.at(-1)
    if (before !== undefined && clings(word, before.text)) {
      phrases[phrases.length - 1] = { ...before, text: before.text + word.segment }
    } else {
      phrases.push({ at: word.index, text: word.segment })
    }
  }
  return phrases
}
