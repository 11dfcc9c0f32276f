import { kindOf } from '../kinds.ts'
import { isHanName } from '../people/hanNames.ts'
import { labelRole } from '../people/labels.ts'
import { isNameShaped } from '../people/latinNames.ts'
import { hanPeople } from '../people/peopleIn.ts'
import { withPeople } from '../people/titlePeople.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { onceInText } from '../text/onceInText.ts'
import { statedLengthAt } from '../times/statedLength.ts'
import { timeRangeAt, type Where } from '../times/timeRange.ts'
import { withoutLanguages } from './languageInTitle.ts'
import { arePartWords, measured } from './lengthsInTitle.ts'
import { PROSE, type TimedText, timesOf } from './lineTimes.ts'
import { numberEnd } from './number.ts'
import { BLANK, type ParsedLine, type TitleWords } from './parsedLine.ts'
import { withoutRoom } from './room.ts'
import { talkingPoints } from './talkingPoints.ts'

/** The part of a line that is read, in characters. */
export const LINE_LIMIT = 1500

/** Returns whether a text mentions a time of day or a length anywhere. */
export function mentionsTime(text: string): boolean {
  const normalized = normalizeSigns(text).slice(0, LINE_LIMIT)
  return [
    ...normalized.matchAll(
      /(?<![\d.:/-])\d{1,3}(?=[:.h]\d\d|\s?-?(?:[ap]m|uhr|h|min|std|stunde|[点时分小])|\s?hour)/giu,
    ),
  ].some(
    ({ index }) =>
      timeRangeAt(normalized, index, 'inside') !== null ||
      statedLengthAt(normalized, index) !== null,
  )
}

/** Words that are wholly in brackets. */
const BRACKETS = /^\s*[(（]([^()（）]{3,200})[)）]\s*$/u

/** Returns the people and the title of words; words in brackets may only name people. */
function withNames(text: string): ReturnType<typeof withPeople> {
  const inner = BRACKETS.exec(text)?.[1]
  const remark = inner === undefined ? null : withPeople(inner)
  return remark?.title === '' && remark.people.length > 0 ? remark : withPeople(text)
}

/** Reads the words of a line without its times. */
export function wordsOf(text: string): TitleWords {
  const number = numberEnd(text)
  const { text: own, languages } = withoutLanguages(text.slice(number))
  const { before, points, each } = talkingPoints(own)
  const length = measured(before)
  const { text: roomless, room } = withoutRoom(length.text)
  return {
    ...withNames(roomless),
    room,
    statedLength: length.statedLength,
    each: length.each ?? each,
    languages,
    points: [...length.parts, ...points],
    numbered: number > 0,
  }
}

/** Returns the words for a turn before the names of its people (`Panel: Jane Doe, John Roe`, `Invited speaker: Jane Doe`); empty where a text has none. */
export function panelTitle(text: string): string {
  const label = /^\s*(\p{L}[\p{L} -]{2,30}?)\s*[:：]/u.exec(text)?.[1] ?? ''
  const isTurn = label.includes(' ') && !isNameShaped(label) && labelRole(label) !== 'moderator'
  return isTurn || kindOf(label) === 'panel' ? label : ''
}

/** A panel before the names of its people is a title, and Chinese names that have a length each are people. */
function withTitle(words: TitleWords, text: string, isTimed: boolean): TitleWords {
  const { title, people, each } = words
  if (isTimed && title === '' && people.length > 0) return { ...words, title: panelTitle(text) }
  if (each === null || people.length > 0) return words
  const [, topic = '', listed = title] = /^([^:：]{2,20})[:：](.+、.+)$/u.exec(title) ?? []
  const names = hanPeople(normalizeSigns(listed), 'column') ?? []
  const areNames = topic !== '' || names.every((one) => isHanName(one.names[0] ?? ''))
  return areNames && names.length > 1 ? { ...words, title: topic, people: names } : words
}

const LINK = /\s*[-–—:,(|]?\s*(https?:\/\/[^\s)]+)\)?/gi

/** Takes the addresses beside the words of an entry out of them; they are points of it. */
function withoutLinks(text: string): { text: string; links: readonly string[] } {
  const rest = text.replace(LINK, '')
  const links = /\p{L}/u.test(rest) ? [...text.matchAll(LINK)].map(([, link = '']) => link) : []
  return links.length === 0 ? { text, links } : { text: rest, links }
}

/** Reads one line of a source; with `where` a cell, mere numbers at its start may be hours. */
export function parsedLineOf(
  line: { readonly n: number; readonly text: string },
  where: keyof typeof PARSE = 'line',
): ParsedLine {
  const parsedLine = PARSE[where](line.text)
  // A reading changes the times of its lines.
  return { ...parsedLine, timeRanges: structuredClone(parsedLine.timeRanges), lines: [line.n] }
}

/** Whether a line is the length of the entry above: `30' + 15' for questions`. */
function isSumAlone({ times, rest, ahead }: TimedText): boolean {
  const isSum = times.timeRanges.length === 0 && times.statedLength?.written.includes('+') === true
  return ahead && isSum && arePartWords(rest)
}

function parseLine(line: string, where: Where): ParsedLine {
  const text = line.slice(0, LINE_LIMIT).trim()
  const base: ParsedLine = { ...BLANK, lines: [], raw: tidy(line) }
  const number = numberEnd(text)
  const { times, rest, ahead } = timesOf(text.slice(number), where)
  const { timeRanges, statedLength } = times
  if (timeRanges.length === 0 && statedLength === null && text.length > PROSE * 2)
    return { ...base, title: base.raw }
  if (isSumAlone({ times, rest, ahead }))
    return { ...base, ahead, statedLength, points: [base.raw] }
  const { text: title, links } = withoutLinks(ahead && timeRanges.length > 0 ? rest : '')
  const found = wordsOf(title === '' ? rest : title)
  const read = { ...found, points: [...found.points, ...links] }
  const isEach = statedLength?.each === true
  const own = isEach ? { ...read, each: statedLength } : read
  const words = withTitle(own, rest, timeRanges.length > 0 || own.statedLength !== null)
  return {
    ...base,
    ...words,
    ahead,
    inTitle: words.statedLength,
    timeRanges,
    statedLength: isEach ? words.statedLength : (statedLength ?? words.statedLength),
    numbered: words.numbered || number > 0,
  }
}

const PARSE = {
  cell: onceInText((line) => parseLine(line, 'cell')),
  line: onceInText((line) => parseLine(line, 'line')),
}
