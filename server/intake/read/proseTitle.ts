import { headingWords } from '../lexicons/headingWords.ts'
import { anyOf, anyWord } from '../lexicons/lexicon.ts'
import { AGENDA_OF } from './dates/calendarWords.ts'
import { datesIn } from './dates/foundDate.ts'
import { titlesOf } from './frame/eventTitle.ts'
import type { Fragment } from './lines/fragments.ts'
import { isAnnouncement } from './plan/headings.ts'
import { normalizeSigns, tidy } from './text/normalize.ts'

/** A title that only a sentence names (`the programme for the river hearing on 14 March`), as it is written, and its line. */
export type ProseTitle = { readonly text: string; readonly line: number }

const AGENDA = anyWord(headingWords('agendas'))
/** `the agenda for`: the title follows. */
const LEAD = new RegExp(AGENDA_OF, 'giu')
/** Articles and pronouns before the title. */
const BEFORE = new RegExp(`^(?:${anyWord(headingWords('fillers'))}\\s?)+`, 'iu')
/** Where the title is over: at a sign, a clock time, a day without a date, or a verb. */
const OVER = new RegExp(
  `[,;:!?()[\\]|]|\\.(?=\\s+\\p{Lu}|\\s*$)|\\s-\\s|\\b\\d{1,2}(?:[:.]\\d\\d|\\s?(?:am|pm|uhr|h)\\b)|${anyWord(headingWords('titleEnds'))}`,
  'iu',
)
const TAIL = new RegExp(`(?:\\s+${anyWord(headingWords('titleTails'))})+$`, 'iu')
const QUOTED = /"([^"]{3,120})"/u
/** `以下是…的议程` and `…研讨会定于…`. */
const HAN = new RegExp(
  `${anyOf(headingWords('introductions'))}(?:我们的?)?([^，。；：:]{3,60}?)的?(?:会议)?${AGENDA}|(?:^|[，。；！\\s])([^，。；：:！\\s]{2,40}?)(?:${anyOf(headingWords('heldOn'))}|于(?=\\d{4}年|\\d{1,2}月))`,
  'u',
)
const HAN_BEFORE = /^.*(?:举行|召开|举办)的|^(?:本次|这次|本届)/u
const LONGEST = 120

/** The title at the beginning of normalized words; null if they name none. */
function titleAhead(words: string): string | null {
  const ahead = words.slice(0, 2 * LONGEST)
  const own = ahead.replace(BEFORE, '')
  const day = datesIn(own)[0]?.from ?? own.length
  const end = Math.min(day, OVER.exec(own)?.index ?? own.length)
  const quoted = QUOTED.exec(words.slice(0, LONGEST))
  // Signs inside quotation marks belong to the title.
  if (quoted !== null && quoted.index < end + ahead.length - own.length) return quoted[1] ?? null
  const title = tidy(own.slice(0, end)).replace(TAIL, '')
  const isName = title.includes(' ') || /^\p{Lu}/u.test(title)
  return title.length > 2 && title.length <= LONGEST && isName && !isAnnouncement(title)
    ? title
    : null
}

function hanTitle(text: string): string | null {
  const found = HAN.exec(text)
  const title = (found?.[1] ?? found?.[2] ?? '').replace(HAN_BEFORE, '')
  const own = tidy(title.slice(datesIn(title)[0]?.end ?? 0))
  return own.length < 4 || isAnnouncement(own) ? null : own
}

/** The title that a sentence names, as it is written; null if it names none. */
function titleIn(sentence: string): string | null {
  const written = tidy(sentence)
  const text = normalizeSigns(written)
  const [first] = [...text.matchAll(LEAD)].flatMap(
    (found) => titleAhead(text.slice(found.index + found[0].length)) ?? [],
  )
  const title = first ?? hanTitle(text)
  const at = title === null ? -1 : text.indexOf(title)
  const own = title === null || at < 0 ? title : written.slice(at, at + title.length)
  return own?.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) ?? null
}

/** The title that a sentence before an agenda names; it may continue in the next line. */
function titleInProse(before: readonly Fragment[]): ProseTitle | null {
  for (const [n, { raw, lines }] of before.entries()) {
    const next = before[n + 1]
    const continues = next !== undefined && next.lines[0] === (lines.at(-1) ?? 0) + 1
    const text = titleIn(continues ? `${raw} ${next.raw}` : raw)
    if (text !== null && (!continues || titleIn(next.raw) !== text))
      return { text, line: lines[0] ?? 1 }
  }
  return null
}

/** What names an event in the lines before its agenda: its titles and the fragments that contain them, or else a sentence. */
export function namesOf(before: readonly Fragment[]) {
  const { titles, used, plain } = titlesOf(before)
  const called = plain ? titleInProse(before) : null
  return called === null
    ? { titles, used, called }
    : { titles: [], used: new Set<Fragment>(), called }
}
