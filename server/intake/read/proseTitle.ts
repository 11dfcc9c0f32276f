import { datesIn } from './dates/foundDate.ts'
import { titlesOf } from './eventTitle.ts'
import type { Piece } from './slips/pieces.ts'
import { fold, tidy } from './words/fold.ts'

/** A title that only a sentence names (`the programme for the river hearing on 14 March`), in the words that stand there, and where it begins. */
export type ProseTitle = { readonly text: string; readonly line: number }

/** What a sentence says before the title of an event: that its agenda follows. */
const LEADS = [
  /\b(?:agenda|programme?|schedule|time ?table|running order|run(?: of show)?|plan)\s(?:for|of)\s/giu,
  /\b(?:programm|agenda|ablauf(?:plan)?|zeitplan|tagesordnung)\s(?:(?:für|zu[rm]?)\s|(?=(?:der|des|unsere[rs])\s))/giu,
  /\b(?:programme|agenda|déroulé|ordre du jour)\s(?:de l'|de la\s|du\s|des\s|de\s|pour\s)/giu,
]

/** Who or which it is, before its own words. */
const BEFORE =
  /^(?:(?:the|our|your|a|an|this|upcoming|coming|next|today's|tomorrow's|die|das|der|den|dem|des|diese[nrms]?|unsere?[nrms]?|unser|la|le|les|notre|cette)\s|l')+/iu

/** Where the words of the title are over: at a mark, a clock time, a day that has no date, or a verb. */
const OVER =
  /[,;:!?()[\]|]|\.(?=\s+\p{Lu}|\s*$)|\s-\s|\b\d{1,2}(?:[:.]\d\d|\s?(?:am|pm|uhr|h)\b)|\b(?:today|tomorrow|tonight|this week|next (?:week|month)|heute|morgen|demain|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:diens|donners|frei|sams|sonn)tag|montag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|\s(?:which|that|where|takes? place|taking place|will|is|are|to be held|held|below|attached|as discussed|findet|qui|aura)\b/iu

/** What leads on to a day or a place, left over behind the title. */
const BEHIND =
  /\s+(?:on|at|from|in|for|and|the|am|um|ab|vom|im|und|den|dem|zum|le|du|au|à|et|pour)$/iu

/** Words that are no title, whatever event it is. */
const ANY_EVENT =
  /^(?:(?:online|team|project|regular|weekly|monthly|first|second|third|whole|virtual|hybrid|nächste[nrms]?|gemeinsame[nrms]?)\s)*(?:meeting|workshop|call|session|conference|seminar|webinar|event|day|week|morning|afternoon|evening|participant|speaker|treffen|sitzung|besprechung|tagung|veranstaltung|termin|tag|réunion|atelier|journée|séance)(?:s|en)?$/iu

const HAN =
  /(?:以下是|以下为|下面是|附上|附件是|附件为|现将|请查收|这是)(?:我们|我们的)?(?<title>[^，。；：:]{3,60}?)的?(?:会议)?(?:议程|日程|流程)/u
/** What is to be held, at the beginning of the sentence that says when: `第二届流域治理研讨会定于…`. */
const HAN_HELD =
  /(?:^|[，。；！\s])(?<title>[^，。；：:！\s]{2,40}(?:会|论坛|沙龙|对话|讲座|培训|培训班|工作坊|研讨班|活动))(?:现|兹|谨|拟)?(?:定于|将于|拟于|于(?=\d{4}年|\d{1,2}月))/u
/** When and where it is held, before a Chinese title. */
const HAN_BEFORE = /^.*(?:举行|召开|举办)的|^(?:本次|这次|本届)/u
const HAN_EVENT = /^(?:会议|活动|论坛|培训|研讨会|例会)$/u

const QUOTED = /"(?<title>[^"]{3,120})"/u
const LONGEST = 120

function trimmed(words: string): string {
  const bare = tidy(words)
  const less = bare.replace(BEHIND, '')
  return less === bare ? bare : trimmed(less)
}

/** The title that words behind a lead begin with, in a folded text; null where they name none. */
function titleAhead(words: string): string | null {
  const own = words.replace(BEFORE, '')
  const day = datesIn(own)[0]?.from ?? own.length
  const end = Math.min(day, OVER.exec(own)?.index ?? own.length)
  const quoted = QUOTED.exec(words.slice(0, LONGEST))
  // What stands in quotation marks is the title, commas and all.
  if (quoted !== null && quoted.index < end + words.length - own.length)
    return quoted.groups?.['title'] ?? null
  const title = trimmed(own.slice(0, end))
  const isName = title.includes(' ') || /^\p{Lu}/u.test(title)
  const fits = title.length > 2 && title.length <= LONGEST
  return fits && isName && !ANY_EVENT.test(title) ? title : null
}

function hanTitle(text: string): string | null {
  const found = HAN.exec(text) ?? HAN_HELD.exec(text)
  const title = found?.groups?.['title']?.replace(HAN_BEFORE, '')
  if (title === undefined) return null
  const [date] = datesIn(title)
  const own = tidy(date === undefined ? title : title.slice(date.end))
  return own.length < 4 || HAN_EVENT.test(own) ? null : own
}

/** The title that a sentence names, in the words that stand there; null where it names none. */
function titleIn(sentence: string): string | null {
  const written = tidy(sentence)
  // Of the same length, so that places agree.
  const text = fold(written)
  const ahead = LEADS.flatMap((lead) =>
    [...text.matchAll(lead)].flatMap(
      (found) => titleAhead(text.slice(found.index + found[0].length)) ?? [],
    ),
  )
  const title = ahead[0] ?? hanTitle(text)
  const at = title === null ? -1 : text.indexOf(title)
  return title === null || at < 0 ? title : written.slice(at, at + title.length)
}

/** The title that the lines before an agenda name in a sentence alone, such as a mail's greeting; one may go on in the next line. */
function titleInProse(before: readonly Piece[]): ProseTitle | null {
  for (const [n, { slip }] of before.entries()) {
    const next = before[n + 1]?.slip
    const line = slip.lines[0] ?? 1
    const goesOn = next !== undefined && next.lines[0] === (slip.lines.at(-1) ?? 0) + 1
    const text = titleIn(goesOn ? `${slip.raw} ${next.raw}` : slip.raw)
    if (text !== null && (!goesOn || titleIn(next.raw) !== text)) return { text, line }
  }
  return null
}

/** What names an event in the lines before its agenda: its titles and the pieces they stand in, or else a sentence. */
export function namesOf(before: readonly Piece[]): {
  readonly titles: readonly string[]
  readonly used: ReadonlySet<Piece>
  readonly called: ProseTitle | null
} {
  const { titles, used, plain } = titlesOf(before)
  const called = plain ? titleInProse(before) : null
  return called === null ? { titles, used, called } : { titles: [], used: new Set(), called }
}
