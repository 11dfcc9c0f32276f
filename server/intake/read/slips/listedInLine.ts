import type { SourceLine } from '../../document.ts'
import { personIn } from '../people/onePerson.ts'
import { tidy } from '../words/fold.ts'
import { slipOfLine } from './fromLine.ts'
import type { Slip } from './slip.ts'

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'

/** How the entries of a list are counted, each with the place of a mark in its count, from 1; 0 where it has none. */
const COUNTS: readonly { readonly mark: RegExp; readonly place: (mark: string) => number }[] = [
  { mark: /(?<=^|[\s:：;；,，。）)])[(（]?(\d{1,2})(?:[.)）](?!\d)|、)\s*/gu, place: Number },
  {
    mark: /(?<=^|[\s:：;；,，])[(（]?([ivx]{1,4})[)）]\s*/giu,
    place: (mark) => ROMAN.indexOf(mark.toLowerCase()) + 1,
  },
  {
    mark: /(?<=^|[\s:：;；,，])[(（]?([a-h])[)）]\s*/giu,
    place: (mark) => mark.toLowerCase().charCodeAt(0) - 96,
  },
  { mark: new RegExp(`([${CIRCLED}])\\s*`, 'gu'), place: (mark) => CIRCLED.indexOf(mark) + 1 },
]

/** What a list stands behind. */
const OPENS = /[:：]\s*$/u
/** What leads on to the next entry. */
const LEADS_ON = /(?:[\s,;，；.。]|(?<=[\s,;])(?:and|und|et|y|e)\s*$|(?<=[,，])(?:以及|和)$)+$/iu

/** No line with a list is longer, in characters. */
const LONGEST = 1_500

type Counted = { readonly from: number; readonly end: number }

/** The marks of a list of at least two entries that count from 1 on behind a colon; none where there is no such list. */
export function listMarks(text: string): readonly Counted[] {
  if (text.length > LONGEST) return []
  for (const { mark, place } of COUNTS) {
    const all = [...text.matchAll(mark)]
    // What stands before the colon counts something else: `14. April, 9:00 Keynotes: 1. …`.
    const begin = all.findIndex(({ index }) => OPENS.test(text.slice(0, index)))
    const list = begin === -1 ? [] : all.slice(begin)
    if (list.length > 1 && list.every(({ 1: counted = '' }, at) => place(counted) === at + 1))
      return list.map(({ index, 0: sign }) => ({ from: index, end: index + sign.length }))
  }
  return []
}

/** `Two talks of 12 min`: the length is that of each. */
const SEVERAL_OF =
  /(?<count>(?:[2-9]|two|three|four|five|six|deux|trois|quatre|cinq|zwei|drei|vier|fünf|dos|tres|due|tre)\s+\p{L}+)\s+(?:of|de|à|von|zu(?:\s+je)?|di)\s+(?<length>\d{1,3}\s*min\p{L}*\.?)(?:\s+each)?/iu

/** `… + 5 mins Q&A`: what follows them has a length of its own. */
const THEN = /\s*(?:\+|\b(?:plus|and|und|et)\b)\s*(?<then>\d{1,3}\s*min\p{L}*\.?\s+\p{L}.*)$/iu

/** `Sarah Okafor on flood maps`: who speaks, and of what. */
const SPEAKS_ON = /^(?<who>[^,:()]{3,60}?)\s+(?:on|about|über|zum?|sur|sobre|su)\s+(?<what>\S.*)$/u

/** `Anne Petit, « La ville éponge »`. */
const QUOTES = /^(?<who>[^,:()]{3,60}?)\s*,\s*["“„«](?<what>[^"”»“]+)["”»“]$/u

/** An entry in the form of a line of its own: who speaks of something stands before a colon. */
function asLine(entry: string): string {
  const { who = '', what = '' } = (SPEAKS_ON.exec(entry) ?? QUOTES.exec(entry))?.groups ?? {}
  return who.includes(' ') && personIn(who, 'text') !== null
    ? `${who}: ${what.trim().charAt(0).toUpperCase()}${what.trim().slice(1)}`
    : entry
}

/** The slips of a line that lists its turns by number (`14:05 Keynotes: 1. A (15 min) 2. B (15 min)`): what they are part of, then each of them; none where it does not. */
export function listedInLine({ n, text }: SourceLine): readonly Slip[] {
  const marks = listMarks(text)
  const [first] = marks
  if (first === undefined) return []
  const before = text.slice(0, first.from).replace(OPENS, '').trimEnd()
  const { then = '' } = THEN.exec(before)?.groups ?? {}
  const whole = before.replace(THEN, '').replace(SEVERAL_OF, '$<count> ($<length> each)')
  const head = slipOfLine({ n, text: whole })
  const entry = (words: string): Slip => {
    const slip = slipOfLine({ n, text: asLine(words) })
    return { ...slip, raw: tidy(words), origin: 'entry', numbered: true }
  }
  const listed = marks.map(({ end }, at) =>
    text.slice(end, marks[at + 1]?.from).replace(LEADS_ON, ''),
  )
  const entries = [...listed, ...(then === '' ? [] : [then])].map(entry)
  const areTurns = entries.every(({ title, people }) => title !== '' || people.length > 0)
  return head.spans.length > 0 && head.title !== '' && areTurns
    ? [{ ...head, raw: tidy(text) }, ...entries]
    : []
}
