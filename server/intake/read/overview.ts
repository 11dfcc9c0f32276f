import type { AboutPart } from '../../../shared/agenda/about.ts'
import { statedAt } from './clock/stated.ts'
import { timesAhead, type ZonedSpan } from './clock/timing.ts'
import { type DateFact, dayFact } from './dates/dayFact.ts'
import { datesIn } from './dates/foundDate.ts'
import { asEnd, saidStop } from './saidStop.ts'
import { meetingIn, type StatedMeeting } from './statedMeeting.ts'
import { fold, tidy } from './words/fold.ts'

const MINUTE = 60_000

/** What facts about the whole are about. */
type About = 'place' | 'contact' | Exclude<AboutPart, 'focusAreas'>

/** What a line of an overview states. */
export type Fact =
  | DateFact
  | { readonly type: 'time'; readonly spans: readonly ZonedSpan[] }
  | { readonly type: 'start'; readonly spans: readonly ZonedSpan[] }
  /** The end of the whole; `said`: in a sentence that says nothing else, wherever it stands. */
  | { readonly type: 'stop'; readonly spans: readonly ZonedSpan[]; readonly said?: true }
  /** How long the whole is, in minutes. */
  | { readonly type: 'length'; readonly minutes: number }
  | { readonly type: 'title'; readonly text: string }
  | { readonly type: 'meeting'; readonly meeting: StatedMeeting }
  /** The languages of the whole, as they are written. */
  | { readonly type: 'languages'; readonly text: string }
  /** What the whole is about and who is behind it, or a fact an agenda has no place for but its notes; its words, where its label says of what. */
  | { readonly type: 'note'; readonly about: About | null; readonly text: string }

const KEY_END = '(?:\\s*\\([^)]{0,30}\\))?\\s*(?::-?|\\t|\\s-\\s|$)\\s*'
const OF_EVENT = '(?:(?:event|workshop|meeting|conference|webinar|session)[\\s-])?'
type Labelled = Exclude<Fact['type'], 'meeting'> | 'host' | About
const KEYS: readonly (readonly [Labelled, RegExp])[] = [
  [
    'date',
    new RegExp(
      `^${OF_EVENT}(?:date(?:s)?(?: (?:and|&|/) ?time)?|when|day|datum(?: und uhrzeit)?|wann|termin|tag|date et heure|quand|fecha|data|日期|会议日期|时间日期|会议时间|活动时间|举办时间|(?:date|日期)\\s?[/|]?\\s?(?:date|日期))${KEY_END}`,
      'i',
    ),
  ],
  [
    'time',
    new RegExp(
      `^${OF_EVENT}(?:times?|time and date|uhrzeit|zeit|heure|horaires?|hora|orario|时间|時間|(?:时间|time)\\s?[/|]?\\s?(?:time|时间))${KEY_END}`,
      'i',
    ),
  ],
  ['start', new RegExp(`^(?:start(?:s| time)?|begin(?:s|n)?|début|开始时间|doors)${KEY_END}`, 'i')],
  ['stop', new RegExp(`^(?:ends?|end time|ende|fin|结束时间|hard stop)${KEY_END}`, 'i')],
  [
    'length',
    new RegExp(
      `^${OF_EVENT}(?:(?:total )?(?:duration|length)|(?:gesamt)?dauer|durée(?: totale)?|duración|durata|(?:会议)?总?时长)${KEY_END}`,
      'i',
    ),
  ],
  [
    'title',
    new RegExp(
      `^${OF_EVENT}(?:title|name|subject|betreff|event|veranstaltung|titel|topic|theme|objet|re|meeting|thema|主题|会议主题|会议名称|活动名称|标题)${KEY_END}`,
      'i',
    ),
  ],
  [
    'languages',
    new RegExp(
      `^${OF_EVENT}(?:(?:working|official|event|conference) )?(?:languages?|sprachen?|(?:arbeits|tagungs|konferenz|veranstaltungs)sprachen?|langues?(?: de travail| de la réunion)?|idiomas?|lingua|lingue|interpretation|dolmetschung|语言|会议语言|工作语言|活动语言|同声传译|(?:會議|工作|活動)?語言|同聲傳譯)${KEY_END}`,
      'i',
    ),
  ],
  [
    'place',
    new RegExp(
      `^${OF_EVENT}(?:venue|location|place|where|ort|wo|veranstaltungsort|lieu|地点|会议地点|活动地点|会场)${KEY_END}`,
      'i',
    ),
  ],
  [
    'organisers',
    new RegExp(
      `^${OF_EVENT}(?:organi[sz](?:ers?|ed by)|veranstalter(?:in)?|主办(?:单位|方)?|承办(?:单位|方)?|organisateurs?|organised by)${KEY_END}`,
      'i',
    ),
  ],
  [
    'partners',
    new RegExp(
      `^${OF_EVENT}(?:partners?|partner|partenaires|协办(?:单位|方)?|合作伙伴|支持单位)${KEY_END}`,
      'i',
    ),
  ],
  [
    'participants',
    new RegExp(
      `^${OF_EVENT}(?:participants?|teilnehmer(?:innen|:innen)?|teilnehmende|attendees|参会(?:人员|嘉宾)|参加人员|与会(?:人员|嘉宾)|zielgruppe|target (?:audience|group)|audience|participants attendus)${KEY_END}`,
      'i',
    ),
  ],
  [
    'background',
    new RegExp(
      `^${OF_EVENT}(?:background|hintergrund|contexte|(?:会议|活动|项目)?背景)${KEY_END}`,
      'i',
    ),
  ],
  // Who hosts may be who leads through it.
  ['host', new RegExp(`^${OF_EVENT}hosts?${KEY_END}`, 'i')],
  ['contact', new RegExp(`^${OF_EVENT}(?:contact|kontakt|联系人|联系方式)${KEY_END}`, 'i')],
  [
    'note',
    new RegExp(
      `^${OF_EVENT}(?:format|registration|anmeldung|报名(?:方式|链接)?|dress code|cost|fee|objectives?|ziele?|目的|会议形式|cc|from|to|von|an|gesendet|sent)${KEY_END}`,
      'i',
    ),
  ],
]

function spansOf(value: string): { spans: readonly ZonedSpan[]; end: number } {
  const own = value.replace(/^[\s,;:|-]+/, '')
  const times = timesAhead(fold(own), 'cell')
  return { spans: times.spans, end: times.end }
}

function timeFact(type: 'time' | 'start' | 'stop', value: string): Fact | null {
  const [date] = datesIn(fold(value))
  if (date !== undefined) return dateFact(value)
  const { spans } = spansOf(value)
  if (spans.length === 0) return null
  return { type, spans: type === 'stop' ? spans.map(asEnd) : spans }
}

function lengthFact(value: string): Fact | null {
  const folded = fold(value)
  const found = statedAt(folded, 0)
  const isAll = found !== null && !/[\p{L}\p{N}]/u.test(folded.slice(found.end))
  return isAll && !found.stated.each ? { type: 'length', minutes: found.stated.ms / MINUTE } : null
}

function dateFact(value: string): Fact | null {
  const folded = fold(value)
  const [date] = datesIn(folded)
  if (date === undefined) {
    const { spans } = spansOf(value)
    return spans.length === 0 ? null : { type: 'time', spans }
  }
  const { spans } = spansOf(folded.slice(date.end))
  return {
    type: 'date',
    date,
    spans: spans.length > 0 ? spans : spansOf(folded.slice(0, date.from)).spans,
    meeting: meetingIn(value),
  }
}

/** The fact a line of an overview states, or null: a label people use for one, and a value that is one. */
export function factOf(text: string): Fact | null {
  const meeting = meetingIn(text)
  const labelled = labelledFact(text) ?? stopFact(text)
  if (meeting === null || labelled?.type === 'date') return labelled
  return dayFact(text) ?? { type: 'meeting', meeting }
}

/** The end of the whole, where a line says nothing else. */
export function stopFact(text: string): Fact | null {
  const spans = saidStop(text)
  return spans === null ? null : { type: 'stop', spans, said: true }
}

function isAbout(type: Labelled): type is About {
  return [
    ...['place', 'contact', 'background'],
    ...['organisers', 'partners', 'participants'],
  ].includes(type)
}

/** Where the label ends that a line of an overview begins with; 0 where it has none. */
export function labelEnd(text: string): number {
  const found = KEYS.map(([, key]) => key.exec(text)).find((one) => one !== null)
  return found?.[0].length ?? 0
}

function labelledFact(text: string): Fact | null {
  const folded = fold(text).trim()
  for (const [type, key] of KEYS) {
    const found = key.exec(folded)
    if (found === null) continue
    const value = tidy(text.trim().slice(found[0].length))
    return value === '' ? null : valuedFact(type, value)
  }
  return null
}

/** The fact that a value is behind a label of this kind. */
function valuedFact(type: Labelled, value: string): Fact | null {
  if (isAbout(type)) return { type: 'note', about: type, text: value }
  switch (type) {
    case 'note':
    case 'host':
      return { type: 'note', about: null, text: value }
    case 'title':
    case 'languages':
      return { type, text: value }
    case 'date':
      return dateFact(value)
    case 'length':
      return lengthFact(value)
    default:
      return timeFact(type, value)
  }
}

/** The fact a row of two cells states (`Date | June 21`). */
export function factOfCells(key: string, value: string): Fact | null {
  if (key === '' || value === '') return null
  return factOf(`${key}: ${value}`)
}
