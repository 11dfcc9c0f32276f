import { spanAt, type Where } from '../clock/span.ts'
import { statedAt } from '../clock/stated.ts'
import { type TimesAhead, timesAhead } from '../clock/timing.ts'
import { kindOf } from '../kinds.ts'
import { hanList } from '../people/hanList.ts'
import { isHanName } from '../people/knownNames.ts'
import { headStop } from '../saidStop.ts'
import { fold, tidy } from '../words/fold.ts'
import { withoutLanguages } from './languageInTitle.ts'
import { measured } from './lengthsInTitle.ts'
import { numberEnd } from './number.ts'
import { withPeople } from './peopleInTitle.ts'
import { withoutRoom } from './room.ts'
import { BLANK, type Slip } from './slip.ts'
import { talkingPoints } from './talkingPoints.ts'

/** What is read of a line; a longer one is prose, and what stands in it beyond is its text. */
export const LINE_LIMIT = 1500
/** A longer line that does not begin with a time is prose: no times are looked for at its end. */
const PROSE = 220
/** Where behind its words the times of a line may begin: two zones, each with a start, an end and its name. */
const TAIL = 96
const NO_TIMES: TimesAhead = { spans: [], stated: null, end: 0 }

/** Where behind other words a time can begin. */
const BEHIND = /(?<=[\s([,;|])[\d上下中早晚abfuv]/giu

/** A time at the end of a line or in brackets there: `Welcome, 10:00-10:15`, `Dinner (19:00)`. */
function timesBehind(text: string): { times: TimesAhead; from: number } | null {
  const folded = fold(text).trimEnd()
  if (folded.length > PROSE || !/\d/.test(folded.slice(-TAIL))) return null
  for (const { index } of folded.matchAll(BEHIND)) {
    if (index < folded.length - TAIL || spanAt(folded, index, 'inside') === null) continue
    const times = timesAhead(folded.slice(index), 'inside')
    if (times.spans.length > 0 && times.end >= folded.length - index) return { times, from: index }
  }
  return null
}

/** A range in brackets inside a line: `Opening (9:00-9:20) – Jane Doe`. */
function timesInside(text: string): { times: TimesAhead; rest: string } | null {
  const folded = fold(text)
  if (folded.length > PROSE * 2) return null
  for (const bracket of folded.matchAll(/[([]([^()[\]]{4,60})[)\]]/g)) {
    const inner = bracket[1] ?? ''
    const times = timesAhead(inner, 'line')
    if (times.spans.length === 0 || times.end < inner.trimEnd().length) continue
    const end = bracket.index + bracket[0].length
    const both = timesUpTo(folded, bracket.index, end)
    const from = both?.from ?? bracket.index
    return {
      times: both?.times ?? times,
      rest: `${text.slice(0, from)} ${text.slice(end)}`,
    }
  }
  return betweenDashes(text, folded)
}

/** The times that a bracket only says again for another zone, with those in it: `10:00 Beijing time (3:00 CET)`. */
function timesUpTo(
  folded: string,
  bracket: number,
  end: number,
): { times: TimesAhead; from: number } | null {
  for (const { index } of folded.slice(0, bracket).matchAll(BEHIND)) {
    if (index < bracket - TAIL || spanAt(folded, index, 'inside') === null) continue
    const times = timesAhead(folded.slice(index, end), 'inside')
    if (times.spans.length > 1 && times.end >= end - index) return { times, from: index }
  }
  return null
}

/** A time between dashes or strokes: `Jane Doe (ACME) - 9:00 - Title`. */
function betweenDashes(text: string, folded: string): { times: TimesAhead; rest: string } | null {
  for (const dash of folded.matchAll(/\s+-\s+|\s*\|\s*/g)) {
    const from = dash.index + dash[0].length
    const times = timesAhead(folded.slice(from).split(/\s+-\s+(?=\D)|\s*\|\s*/, 1)[0] ?? '', 'line')
    const after = folded.slice(from + times.end)
    if (times.spans.length === 0 || !/^\s*(?:-\s|\|)/.test(after)) continue
    return {
      times,
      rest: `${text.slice(0, dash.index)} - ${text.slice(from + times.end).replace(/^[\s|–—-]+/, '')}`,
    }
  }
  return null
}

function timesOf(text: string, where: Where): { times: TimesAhead; rest: string; ahead: boolean } {
  const folded = fold(text)
  const ahead = timesAhead(folded, where)
  if (ahead.end > 0 && (ahead.spans.length > 0 || ahead.stated !== null))
    return { times: ahead, rest: text.slice(ahead.end), ahead: true }
  const inside = timesInside(text)
  if (inside !== null) return { ...inside, ahead: false }
  const behind = timesBehind(text)
  if (behind === null) return { times: NO_TIMES, rest: text, ahead: false }
  return { times: behind.times, rest: text.slice(0, behind.from), ahead: false }
}

const LAST_CLAUSE = /[,;(]\s*([^,;()]{3,40})\)?\s*$/

/** An entry that says behind its words when it ends: `15:00 Discussion, ends 15:30`. */
function endedBehind(read: ReturnType<typeof timesOf>): ReturnType<typeof timesOf> {
  const { times, rest } = read
  const [own, other] = times.spans
  const clause = LAST_CLAUSE.exec(fold(rest))
  if (own === undefined || other !== undefined || own.span.end !== null || clause === null)
    return read
  const [said, more] = headStop(clause[1] ?? '') ?? []
  if (said === undefined || more !== undefined) return read
  const span = { start: own.span.start, end: said.span.end }
  const spans = [{ ...own, span }]
  return { ...read, times: { ...times, spans }, rest: rest.slice(0, clause.index) }
}

/** Whether a time of day stands anywhere in a text. */
export function mentionsTime(text: string): boolean {
  const folded = fold(text).slice(0, LINE_LIMIT)
  for (const { index } of folded.matchAll(
    /(?<![\d.:/-])\d{1,2}(?=[:.h]\d\d|\s?(?:am|pm|uhr|h)\b|[点时])/gi,
  ))
    if (spanAt(folded, index, 'inside') !== null) return true
  for (const { index } of folded.matchAll(
    /(?<![\d.:/-])\d{1,3}(?=\s?-?(?:min|hours?\b|stunden?\b|分钟|小时))/gi,
  ))
    if (statedAt(folded, index) !== null) return true
  return false
}

/** What the words of a line say once its times are taken: title, people, room, lengths, floor languages, talking points. */
export function wordsOf(
  text: string,
): Pick<
  Slip,
  'title' | 'people' | 'doubtful' | 'room' | 'stated' | 'each' | 'languages' | 'points' | 'numbered'
> {
  const number = numberEnd(text)
  const { text: own, languages } = withoutLanguages(text.slice(number))
  const { before, points, each: per } = talkingPoints(own)
  const length = measured(before)
  const { text: roomless, room } = withoutRoom(length.text)
  const { title, people, doubtful } = withPeople(roomless)
  return {
    title,
    people,
    doubtful,
    room,
    stated: length.stated,
    each: length.each ?? per,
    languages,
    points: [...length.parts, ...points],
    numbered: number > 0,
  }
}

/** `Panel: Jane Doe, John Roe` with a time or a length of its own is a panel, and not only who is on it. */
function titleOf({ title, people }: Pick<Slip, 'title' | 'people'>, text: string): string {
  const label = /^\s*(\p{L}[\p{L} -]{2,30}?)\s*[:：]/u.exec(text)?.[1] ?? ''
  return title === '' && people.length > 0 && kindOf(label) === 'panel' ? label : title
}

/** `每人4分钟：李明、王强`: Chinese words that have a length each, and read as a list of names, are one. */
function withTurns(slip: Slip): Slip {
  if (slip.each === null || slip.people.length > 0) return slip
  const people = hanList(fold(slip.title)) ?? []
  const sure = people.length > 1 && people.every(({ names }) => isHanName(names[0] ?? ''))
  return sure ? { ...slip, title: '', people } : slip
}

/** Reads one line of a source; `where` its times stand as in a cell, mere numbers at its start may be hours. */
export function slipOfLine(
  line: { readonly n: number; readonly text: string },
  where: Where = 'line',
): Slip {
  const text = line.text.slice(0, LINE_LIMIT).trim()
  const base: Slip = { ...BLANK, lines: [line.n], raw: tidy(line.text) }
  const number = numberEnd(text)
  const { times, rest, ahead } = endedBehind(timesOf(text.slice(number), where))
  const isProse = times.spans.length === 0 && times.stated === null && text.length > PROSE * 2
  if (isProse) return { ...base, title: base.raw }
  const words = wordsOf(rest)
  return withTurns({
    ...base,
    ...words,
    title: times.spans.length > 0 || words.stated !== null ? titleOf(words, rest) : words.title,
    ahead,
    inTitle: words.stated,
    spans: times.spans,
    stated: times.stated?.each === true ? words.stated : (times.stated ?? words.stated),
    each: times.stated?.each === true ? times.stated : words.each,
    numbered: words.numbered || number > 0,
  })
}
