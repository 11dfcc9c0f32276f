import { Fragment } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'

/** A piece of a text, and where in it that begins. */
type Phrase = { readonly at: number; readonly text: string }

/** Behind which no line may end. */
const OPENING = /[（(“‘《〈「『【[]$/

/** Single characters that belong to what comes after them; others mostly end the word before. */
const LEADING = /^[和与及或并在对]$/

let segmenter: Intl.Segmenter | null = null

function chineseWords(): Intl.Segmenter | null {
  if (!('Segmenter' in Intl)) return null
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return segmenter
}

/** Whether a piece stays with the one before it: a mark, a single character, and what comes behind one of these. */
function joinsPrevious({ segment, isWordLike }: Intl.SegmentData, before: string): boolean {
  if (isWordLike !== true || before.length === 1 || OPENING.test(before)) return true
  return segment.length === 1 && !LEADING.test(segment)
}

/** The phrases of texts, for more texts than a screen shows at once: browsers need long to find words. */
const CACHE = new Map<string, readonly Phrase[]>()
const CACHE_SIZE = 200

/** A Chinese text in the pieces between which a line may end, so that no word is parted; whole where the browser knows no words. */
export function phrasesOf(text: string): readonly Phrase[] {
  const known = CACHE.get(text)
  if (known !== undefined) return known
  if (CACHE.size === CACHE_SIZE) CACHE.clear()
  const phrases = splitPhrases(text)
  CACHE.set(text, phrases)
  return phrases
}

function splitPhrases(text: string): readonly Phrase[] {
  const words = chineseWords()
  if (words === null) return [{ at: 0, text }]
  const phrases: Phrase[] = []
  for (const word of words.segment(text)) {
    const before = phrases.at(-1)
    if (before !== undefined && joinsPrevious(word, before.text)) {
      phrases[phrases.length - 1] = { ...before, text: before.text + word.segment }
    } else {
      phrases.push({ at: word.index, text: word.segment })
    }
  }
  return phrases
}

/** A title whose lines end between words: Chinese ones say where those are, for a sheet that keeps the rest together. */
export function PhrasedText({
  of: { text, lang },
}: {
  readonly of: Pick<TextInLanguage, 'text' | 'lang'>
}) {
  if (!lang.startsWith('zh')) return text
  return phrasesOf(text).map((phrase) => (
    <Fragment key={phrase.at}>
      {phrase.at === 0 ? null : <wbr />}
      {phrase.text}
    </Fragment>
  ))
}
