import { Fragment } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'

/** A part of a text that stays on one line, and its position in the text. */
type Phrase = { readonly at: number; readonly text: string }

/** Characters after which a line may not end. */
const OPENING = /[（(“‘《〈「『【[]$/

/** Single characters that belong to the next word; other single characters usually belong to the previous word. */
const LEADING = /^[和与及或并在对]$/

let segmenter: Intl.Segmenter | null = null

function chineseWords(): Intl.Segmenter | null {
  if (!('Segmenter' in Intl)) return null
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return segmenter
}

/** Whether a segment joins the previous phrase: a punctuation mark, a single character, or a segment after one of these. */
function joinsPrevious({ segment, isWordLike }: Intl.SegmentData, before: string): boolean {
  if (isWordLike !== true || before.length === 1 || OPENING.test(before)) return true
  return segment.length === 1 && !LEADING.test(segment)
}

/** The phrases of recent texts, as finding words is slow in browsers; more than a screen shows at once. */
const CACHE = new Map<string, readonly Phrase[]>()
const CACHE_SIZE = 200

/** Splits a Chinese text into phrases between which a line may end. Returns the whole text if the browser cannot find words. */
export function phrasesOf(text: string): readonly Phrase[] {
  const cached = CACHE.get(text)
  if (cached !== undefined) return cached
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

/** A title whose lines end between words. In Chinese it marks the possible line ends; the style sheet forbids all others. */
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

/** A text of the agenda, with its language. */
export function TextSpan({
  of,
  className,
}: {
  readonly of: Pick<TextInLanguage, 'text' | 'lang'>
  readonly className?: string | undefined
}) {
  return (
    <span lang={of.lang} className={className}>
      {of.text}
    </span>
  )
}
