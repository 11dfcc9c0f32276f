import { timesAhead } from '../clock/timing.ts'
import { weekdayOf } from '../dates/calendarWords.ts'
import { datesIn, type FoundDate } from '../dates/foundDate.ts'
import { headStop } from '../saidStop.ts'
import type { Piece } from '../slips/pieces.ts'
import { roomOf } from '../slips/room.ts'
import { isTimed, type Slip } from '../slips/slip.ts'
import { fold } from '../words/fold.ts'
import { zoneAt } from '../zones/zoneAt.ts'

/** Where the headings of a day, a room or a session right before the first entry begin: they belong to it. */
export function headingsBefore(pieces: readonly Piece[], from: number): number {
  let first = from
  for (let place = from - 1; place >= 0 && from - place <= 4; place -= 1) {
    const piece = pieces[place]
    if (piece === undefined || (piece.fact !== null && !opens(piece.slip))) break
    if (opens(piece.slip)) first = place
    else if (piece.slip.raw.length > 60) break
  }
  return first
}

/** A day a heading names: by its date, by its number, or by the day of the week alone. */
export type DayHeading = {
  readonly label: string
  readonly date: FoundDate | null
  readonly number: number | null
  readonly title: string
}

const NUMBERED =
  /^(?:conference |workshop |summer school |konferenz)?(?:day|tag|jour|journée|día|giorno)\s*(\d{1,2}|one|two|three|four|five|eins|zwei|drei)\b|^(\d{1,2})(?:st|nd|rd|th|\.|er|e|ème)?\s+(?:day|tag|jour)\b|^(first|second|third|fourth|erster|zweiter|dritter|premier|deuxième)\s+(?:day|tag|jour)\b|^第\s?([一二三四五\d])\s?[天日]/i
const NUMBERS = [
  '',
  'one first eins erster premier 一',
  'two second zwei zweiter deuxième 二',
  'three third drei dritter 三',
  'four fourth 四',
  'five 五',
]
const AROUND = /^[\s\-–—:,|/().·【】]+|[\s\-–—:,|/().·【】]+$/g
/** Chinese words that only say that there is a meeting, or that its times follow. */
const HAN_ANNOUNCED =
  /^(?:(?:[下本这]?周[一二三四五六日天])?[\s()]*(?:上午|下午|晚上)?[\s()]*)?(?:会议|活动|论坛|例会)?(?:时间|安排|议程|日程|流程)?(?:安排)?(?:如下)?[\s:()]*(?:周[一二三四五六日天])?[\s:()]*(?:\d{1,2}:\d\d)?$/
/** Words that may stand with a date in a heading without being its title. */
const PLAIN =
  /^(?:agenda|programme?|programm|schedule|date|datum|when|wann|tagesordnung|ablauf|on|am|le|the|den|um|时间|日期|日程|议程|programme du|programm (?:am|für)|agenda (?:for|of)|schedule for)?$/i
/** A sentence that only says that there is a meeting on the date (`our meeting on`). */
const ANNOUNCED =
  /^(?:(?:here is|this is|below is|hier(?: ist)?|voici)\s)?(?:(?:the|our|your|a|this|unser(?:e[nrm]?)?|eure?|die|das|der|den|dem|notre|la|le|nuestra|la)\s)?(?:(?:agenda|programme?|programm|schedule|plan|ablauf)\s(?:for|of|für|zu|de|du)\s(?:(?:the|our|your|unser(?:e[nrm]?)?|den|die|das|notre|la)\s)?)?(?:(?:next|online|team|project|regular|nächste[rsn]?)\s){0,2}(?:meeting|workshop|call|session|conference|seminar|webinar|event|get-together|treffen|sitzung|besprechung|tagung|veranstaltung|termin|réunion|atelier|reunión)(?:\s(?:is|takes place|will be|ist|findet|aura lieu))?(?:\s(?:on|am|vom|le|of|for|el))?(?:\s(?:statt))?$/i

/** A sentence that only says that an agenda follows (`hier der Ablauf für`, `please find below the programme of`). */
const AGENDA_FOLLOWS =
  /^(?:please find|(?:here|this|below|attached)(?: is|'s)?|hier(?: (?:ist|kommt|nun))?|anbei|voici|ci-dessous)(?:\s(?:below|attached|here))?(?:\s(?:the|our|der|das|die|den|unser(?:e[nrm]?)?|le|la|notre))?\s(?:agenda|programme?|programm|schedule|running order|plan|ablauf(?:plan)?|zeitplan|tagesordnung|déroulé|ordre du jour)(?:\s(?:for|of|on|für|am|vom|zu|de|du|pour))?(?:\s(?:the|le|den))?$/i

function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word)
  const at = NUMBERS.findIndex((words) => words.split(' ').includes(word.toLowerCase()))
  return at > 0 ? at : null
}

function numberedDay(text: string): { number: number | null; rest: string } {
  const bare = text.replace(AROUND, '')
  const found = NUMBERED.exec(bare)
  if (found === null) return { number: null, rest: bare }
  const number = numberOf(found[1] ?? found[2] ?? found[3] ?? found[4] ?? '')
  return { number, rest: bare.slice(found[0].length).replace(AROUND, '') }
}

/** Words around a date that make it one of prose, or a deadline. */
const NO_HEADING =
  /[.!?;；。]\s?(?=\p{L})|\b(?:until|before|deadline|by|vor|rsvp|regist\p{L}*|anmeld\p{L}*|einreich\p{L}*|frist|rückmeldung|inscription|bis (?:zum|spätestens)|updated|version|stand)\b|截止|报名|注册|报到|提交|回执/iu

/** A numbered point of an order of business, or papers of another day: `TOP 2 Protokoll vom 3.2.2027`. */
const OF_ANOTHER_DAY =
  /^(?:top|tagesordnungspunkt|agenda item|item|point|punkt|ziffer)\s?\d|\b(?:protokolls?|niederschrift|minutes (?:of|from)|procès-verbal|compte rendu|verbale|acta)\b|纪要/iu

/** Words without the zone in brackets behind them: `on 3 May (Berlin time)`. */
function withoutZone(text: string): string {
  const bracket = /\s*\(([^()]{2,40})\)?[\s:]*$/.exec(text)
  const zone = bracket === null ? null : zoneAt(bracket[1] ?? '', 0, true)
  return zone === null || bracket === null ? text : text.slice(0, bracket.index)
}

/** Whether words beside a date only say that there is a meeting. */
function saysNoMore(words: string): boolean {
  const announced = /周|如下|时间/.test(words) && HAN_ANNOUNCED.test(words)
  return (
    announced || PLAIN.test(words) || ANNOUNCED.test(words) || AGENDA_FOLLOWS.test(words.trim())
  )
}

const LABEL_BEFORE = /^(\p{L}[^:]{0,30}):(?=\s)/u

/** A place or a remark in brackets behind a time, also where the end of the line cut the second bracket off. */
const BRACKETED = /\s*\([^()]{2,40}\)?$/

/** Whether a clause beside a date says when the day is, and nothing else but where. */
function isWhen(clause: string): boolean {
  if (headStop(clause) !== null) return true
  const bare = clause.replace(BRACKETED, '')
  const { spans, end } = timesAhead(bare, 'cell')
  return spans.length > 0 && end >= bare.length
}

/** The title among the words beside a date, without what only announces it, and without its times and its end. */
function titleBeside(words: string): string {
  if (saysNoMore(words)) return ''
  const label = LABEL_BEFORE.exec(words)
  const own = label !== null && PLAIN.test(label[1] ?? '') ? words.slice(label[0].length) : words
  const clauses = own.split(/[,;|]\s*/).map((clause) => clause.replace(AROUND, ''))
  const said = clauses.filter((clause) => clause !== '' && !isWhen(clause))
  if (own === words && said.length === clauses.length) return words
  const title = said.join(', ')
  return saysNoMore(title) ? '' : title
}

function datedDay(label: string, date: FoundDate): DayHeading | null {
  const words = withoutZone(`${label.slice(0, date.from)} ${label.slice(date.end)}`)
  const around = words.replace(AROUND, '')
  const { number, rest } = numberedDay(around)
  if (datesIn(around).length > 0 || (/\p{Script=Han}/u.test(rest) && rest.length > 20)) return null
  if ((date.from > 24 && number === null) || rest.length > 60) return null
  if (NO_HEADING.test(around) || OF_ANOTHER_DAY.test(around)) return null
  return {
    label,
    date,
    number,
    title: titleBeside(rest),
  }
}

/** The day a line is a heading for, or null: its words are a date, `Day 2` or a day of the week, with hardly more. */
export function dayOf(text: string): DayHeading | null {
  const label = fold(text).trim()
  if (label.length > 120) return null
  const [date] = datesIn(label)
  if (date !== undefined) return datedDay(label, date)
  const { number, rest } = numberedDay(label)
  if (number !== null) return rest.length > 70 ? null : { label, date: null, number, title: rest }
  return rest.length > 3 && weekdayOf(rest) !== null
    ? { label, date: null, number: null, title: '' }
    : null
}

const GENERIC =
  /^(?:(?:the |our |draft |preliminary |provisional |final |detailed |full |tentative |proposed |live |meeting |conference |workshop |vorläufige[sr]? |event |today's )*(?:agenda|programme?|schedule|timetable|run of show|sessions|outline|running order|order of business|itinerary|program overview)(?: of the (?:day|meeting|event|workshop))?|(?:vorläufige[sr]? )?(?:programm|tagesordnung|ablauf(?:plan)?|zeitplan|agenda)(?:punkte)?|ordre du jour|programme|déroulé|déroulement|horaire|programa|orden del día|programma|agenda[- ](?:items?|points?|punkte)|议程(?:安排)?|日程(?:安排)?|会议议程|会议日程|会议安排|活动流程|流程|活动安排|議程|time and agenda)(?:\s.{0,20})?$/i

/** Whether a heading only says that an agenda follows. */
export function isGeneric(text: string): boolean {
  return GENERIC.test(
    fold(text)
      .trim()
      .replace(/[:*_-]+$/, '')
      .trim(),
  )
}

const SESSION =
  /^(?:(?:morning|afternoon|evening|plenary|parallel|opening|closing|thematic|technical|poster|keynote|oral)\s)?(?:session|sitzung|séance|sesión|sessione|block|part|teil|partie|panel|module?|modul|section|track|workshop|themenblock|topic|thema|theme|atelier|segment|stream)\b\s*(?:(?:[\divx]{1,4}|[a-h]|one|two|three|four)\s*(?:$|[:.(–—-])|(?:[:–—-]|\()\s*\S)|^(?:morning|afternoon|evening|plenary|parallel|opening|closing|thematic|technical|poster|keynote|oral)\ssessions?$|^(?:session|sitzung|séance|block|part|teil|panel|modul)\s*(?:[\divx]{1,4}|[a-h])\b|^(?:morning|afternoon|evening|vormittag|nachmittag|abend|matin|matinée|après-midi|soirée|上午|下午|晚上|mañana|tarde|mattina|pomeriggio)s?(?:\s(?:session|block|programme?))?[:\s]*$|^第[一二三四五六七八九\d]+(?:部分|环节|单元|场|节|阶段|章)|^(?:环节|专题|单元|议题|主题)\s?[一二三四五六\d]|^(?:[一二三四五六七八九]、).{2,30}$|^(?:上午|下午)(?:场|环节|议程)/i

/** Whether a line without a time reads as the heading of a session. */
export function isSession(text: string): boolean {
  const folded = fold(text).trim()
  return folded.length <= 160 && SESSION.test(folded)
}

/** The room a heading names, or null; a theme may follow it (`Hall 1 – Policy`). */
export function roomHeading(slip: Slip): string | null {
  const text = slip.raw.replace(/[:：]$/, '')
  if (text.length > 80) return null
  const [first = '', theme] = text.split(/\s+[-–—|]\s+|[:：]\s+/, 2)
  const room = roomOf(text) ?? (theme === undefined ? null : roomOf(first))
  return room !== null && /^(?:session|plenum)$/i.test(room) ? null : room
}

const EVERY_ROOM =
  /^(?:both|all|alle|beide|toutes les|tous les)\s(?:halls|rooms|tracks|stages|säle|räume|salles)$|^(?:plenary|plenum|全体会议)(?:\s?[([（][^()（）]{1,40}[)\]）])?$/i

/** Whether a heading says that what follows is for every room. */
export function isForEveryRoom(slip: Slip): boolean {
  return EVERY_ROOM.test(slip.raw.replace(/[:：]$/, '').trim())
}

/** Whether a slip opens a day, a room or a session. */
export function opens(slip: Slip): boolean {
  const day = slip.origin !== 'row' && dayOf(slip.raw) !== null
  const place = roomHeading(slip) !== null || isForEveryRoom(slip)
  return day || place || (isSession(slip.raw) && !isTimed(slip))
}
