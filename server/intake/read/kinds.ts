import type { Kind } from '../../../shared/agenda/model.ts'
import { ENTRY_WORDS, entryWords } from '../lexicons/entryWords.ts'
import { anyWord } from '../lexicons/lexicon.ts'
import { tidy } from './text/normalize.ts'
import { onceInText } from './text/onceInText.ts'

const words = (kind: Kind) => ENTRY_WORDS.flatMap(({ kinds }) => kinds[kind] ?? [])
const firstWords = (kind: Kind) => ENTRY_WORDS.flatMap(({ firstWords }) => firstWords[kind] ?? [])

/** The words of a kind anywhere in a title, or those that it must begin with after at most so many other signs. */
function wordsOf(kind: Kind, ahead = 0): RegExp {
  const first = firstWords(kind).length === 0 ? [] : [`^.{0,${ahead}}${anyWord(firstWords(kind))}`]
  const inside = words(kind).length === 0 ? [] : [anyWord(words(kind))]
  return new RegExp([...first, ...inside].join('|'), 'iu')
}

const OTHER = wordsOf('other')
const OPENING = new RegExp(
  `${wordsOf('opening', 30).source}|^${anyWord(entryWords('introductions'))}(?:\\s(?:&|by|${anyWord(entryWords('and'))})\\s.{0,40})?$`,
  'iu',
)
const WELCOME = wordsOf('welcome')
const OPENING_WORD = new RegExp(anyWord([...firstWords('opening'), ...words('opening')]), 'iu')
const OFFICIAL = '(?:(?:formal|official|final|open|general|audience) )?'
const QUESTIONS = new RegExp(
  `^${OFFICIAL}(?:${anyWord(firstWords('qa'))}|${anyWord(words('qa'))})`,
  'iu',
)
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['break', wordsOf('break')],
  ['panel', wordsOf('panel')],
  [
    'case',
    /^(?:case(?:\s?\d+)?\s?[:.-]|fallbeispiel\b|cas pratique\b|案例\s?[\d一二三四五六]?\s?[:：])/iu,
  ],
  [
    'closing',
    new RegExp(`^${OFFICIAL}${anyWord(firstWords('closing'))}|${anyWord(words('closing'))}`, 'iu'),
  ],
  ['qa', wordsOf('qa', 20)],
]
const REST = (['discussion', 'talk'] as const).map((kind) => [kind, wordsOf(kind)] as const)
const OTHER_MEANINGS = new RegExp(anyWord(entryWords('otherMeanings')), 'giu')
const TOPIC = new RegExp(`${anyWord(entryWords('topicWords'))}|[:：]`, 'iu')
/** What an entry includes is not what it is: `Feedback (incl. short break)`. */
const INCLUDED = new RegExp(
  `\\s*[([（]${anyWord(entryWords('including'))}[^()（）[\\]]*[)\\]）]`,
  'giu',
)

/** Returns whether a word for a kind names the entry, and is not one word of a longer title. */
function names(kind: Kind, text: string): boolean {
  if (kind === 'break')
    return text.length < 60 || /^(?:\S+\s){0,2}\S*(?:break|pause|休息|茶歇)/i.test(text)
  if (kind === 'closing') return text.length < 70 && !/^(?:summary|conclusions?) of\b/i.test(text)
  if (kind === 'qa') return text.length <= 30 || (text.length < 60 && !TOPIC.test(text))
  return true
}

/** A welcome and an opening: the earlier one names the entry. */
function openingOf(text: string): Kind | null {
  const [welcome, opening] = [text.search(WELCOME), text.search(OPENING)]
  if (welcome === -1) return opening === -1 ? null : 'opening'
  const word = opening === -1 ? -1 : text.search(OPENING_WORD)
  return word !== -1 && word < welcome ? 'opening' : 'welcome'
}

/** Returns what an entry is by the words of its title, or null where they do not say. */
export const kindOf = onceInText((title: string): Kind | null => {
  const own = tidy(title).slice(0, 200)
  const bare = tidy(own.replace(INCLUDED, '').replace(OTHER_MEANINGS, ''))
  const text = bare === '' ? own : bare
  if (OTHER.test(text)) return 'other'
  if (QUESTIONS.test(text)) return 'qa'
  const found = KINDS.find(([kind, pattern]) => pattern.test(text) && names(kind, text))
  if (found !== undefined) return found[0]
  return openingOf(text) ?? REST.find(([, pattern]) => pattern.test(text))?.[0] ?? null
})
