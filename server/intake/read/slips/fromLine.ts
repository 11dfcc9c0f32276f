import { spanAt, type Where } from '../clock/span.ts'
import { statedAt } from '../clock/stated.ts'
import { kindOf } from '../kinds.ts'
import { isHanName } from '../people/hanNames.ts'
import { hanPeople } from '../people/peopleIn.ts'
import { withPeople } from '../people/titlePeople.ts'
import { fold, tidy } from '../words/fold.ts'
import { withoutLanguages } from './languageInTitle.ts'
import { measured } from './lengthsInTitle.ts'
import { PROSE, timesOf } from './lineTimes.ts'
import { numberEnd } from './number.ts'
import { withoutRoom } from './room.ts'
import { BLANK, type Slip, type TitleWords } from './slip.ts'
import { talkingPoints } from './talkingPoints.ts'

/** The part of a line that is read, in characters. */
export const LINE_LIMIT = 1500

/** Returns whether a text mentions a time of day or a length anywhere. */
export function mentionsTime(text: string): boolean {
  const folded = fold(text).slice(0, LINE_LIMIT)
  return [
    ...folded.matchAll(
      /(?<![\d.:/-])\d{1,3}(?=[:.h]\d\d|\s?-?(?:[ap]m|uhr|h|min|std|stunde|[点时分小])|\s?hour)/giu,
    ),
  ].some(
    ({ index }) => spanAt(folded, index, 'inside') !== null || statedAt(folded, index) !== null,
  )
}

/** Reads the words of a line without its times. */
export function wordsOf(text: string): TitleWords {
  const number = numberEnd(text)
  const { text: own, languages } = withoutLanguages(text.slice(number))
  const { before, points, each } = talkingPoints(own)
  const length = measured(before)
  const { text: roomless, room } = withoutRoom(length.text)
  return {
    ...withPeople(roomless),
    room,
    stated: length.stated,
    each: length.each ?? each,
    languages,
    points: [...length.parts, ...points],
    numbered: number > 0,
  }
}

/** Returns the word for a panel before the names of its people (`Panel: Jane Doe, John Roe`); empty where a text has none. */
export function panelTitle(text: string): string {
  const label = /^\s*(\p{L}[\p{L} -]{2,30}?)\s*[:：]/u.exec(text)?.[1] ?? ''
  return kindOf(label) === 'panel' ? label : ''
}

/** A panel before the names of its people is a title, and Chinese names that have a length each are people. */
function withTitle(words: TitleWords, text: string, isTimed: boolean): TitleWords {
  const { title, people, each } = words
  if (isTimed && title === '' && people.length > 0) return { ...words, title: panelTitle(text) }
  if (each === null || people.length > 0) return words
  const names = hanPeople(fold(title), 'column') ?? []
  const areNames = names.length > 1 && names.every((one) => isHanName(one.names[0] ?? ''))
  return areNames ? { ...words, title: '', people: names } : words
}

const LINK = /\s*[-–—:,(|]?\s*(https?:\/\/[^\s)]+)\)?/gi

/** Takes the addresses beside the words of an entry out of them; they are points of it. */
function withoutLinks(text: string): { text: string; links: readonly string[] } {
  const rest = text.replace(LINK, '')
  const links = /\p{L}/u.test(rest) ? [...text.matchAll(LINK)].map(([, link = '']) => link) : []
  return links.length === 0 ? { text, links } : { text: rest, links }
}

/** The lines read so far, while the layouts of one text are read: they repeat most lines. */
let readLines: Map<string, Slip> | null = null

/** Reads each line only once while a function runs. */
export function readingLinesOnce<Result>(read: () => Result): Result {
  readLines = new Map()
  try {
    return read()
  } finally {
    readLines = null
  }
}

/** Reads one line of a source; with `where` a cell, mere numbers at its start may be hours. */
export function slipOfLine(
  line: { readonly n: number; readonly text: string },
  where: Where = 'line',
): Slip {
  const key = `${where} ${line.text}`
  const slip = readLines?.get(key) ?? slipOf(line.text, where)
  readLines?.set(key, slip)
  // A reading changes its lines.
  return { ...structuredClone(slip), lines: [line.n] }
}

function slipOf(line: string, where: Where): Slip {
  const text = line.slice(0, LINE_LIMIT).trim()
  const base: Slip = { ...BLANK, lines: [], raw: tidy(line) }
  const number = numberEnd(text)
  const { times, rest, ahead } = timesOf(text.slice(number), where)
  const { spans, stated } = times
  if (spans.length === 0 && stated === null && text.length > PROSE * 2)
    return { ...base, title: base.raw }
  const { text: title, links } = withoutLinks(ahead && spans.length > 0 ? rest : '')
  const found = wordsOf(title === '' ? rest : title)
  const read = { ...found, points: [...found.points, ...links] }
  const isEach = stated?.each === true
  const own = isEach ? { ...read, each: stated } : read
  const words = withTitle(own, rest, spans.length > 0 || own.stated !== null)
  return {
    ...base,
    ...words,
    ahead,
    inTitle: words.stated,
    spans,
    stated: isEach ? words.stated : (stated ?? words.stated),
    numbered: words.numbered || number > 0,
  }
}
