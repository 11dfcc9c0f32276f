import { MONTH_WORDS, monthOf, WEEKDAY_WORDS, weekdayOf } from './calendarWords.ts'

/** A day of the calendar as a source states it; `year` null where it does not. */
export type Day = { readonly year: number | null; readonly month: number; readonly day: number }

/** A date found in a folded text; `last` where it is the first of several days; `unsure`: day and month could be the other way round. */
export type FoundDate = {
  readonly day: Day
  readonly last: Day | null
  readonly weekday: number | null
  readonly unsure: boolean
  readonly from: number
  readonly end: number
}

type Read = { day: Day; last: Day | null; unsure?: boolean }

const WEEKDAY = `(?:(?:${WEEKDAY_WORDS})\\b\\.?,?\\s*(?:the\\s+|den\\s+|le\\s+|,\\s*)?)`
const YEAR = '(?:19|20)\\d\\d'
const NTH = '(?:st|nd|rd|th|er|\\.|º)?'
const MONTH = `(${MONTH_WORDS})\\b\\.?`
const TO = '\\s*(?:-|~|to|bis|und|and|&|\\/|,|au|et|al|至|到)\\s*'

const int = (text: string | undefined) => (text === undefined ? null : Number(text))

function dayOf(year: number | null, month: number | null, day: number | null): Day | null {
  if (month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null
  const wide = year !== null && year < 100 ? 2000 + year : year
  if (wide !== null) {
    const days = new Date(Date.UTC(wide, month, 0)).getUTCDate()
    if (day > days) return null
  }
  return { year: wide, month, day }
}

/** What numbers a room, a floor or a meeting, and no day: `Room 2, 22 April`. */
const NUMBERS_PLACE =
  /(?:\b(?:room|rooms|hall|floor|level|stage|track|building|block|gate|suite|raum|saal|halle|haus|etage|stock|salle|sala|aula|piso|stanza|no|nr)\.?|[#№])\s*$/iu
/** A word that a day never stands behind without a sign. */
const WORD_BEFORE = /(?<word>[\p{L}'’]+)\.?\s*$/u
const LEADS_TO_DAY =
  /^(?:on|from|the|between|of|dates?|vom|am|den|der|dem|zum|datum|termin|du|le|les|de|del|el|dal|il|al)$/iu

/** Whether two numbers before a month are two of its days; with a comma between them the first may number something else. */
function areDays({ 0: all, 1: first, 3: last, index, input }: RegExpExecArray): boolean {
  const before = input.slice(0, index)
  if (NUMBERS_PLACE.test(before)) return false
  if (!/^\d+\S{0,2}\s*,/.test(all) || Number(last) === Number(first) + 1) return true
  const word = WORD_BEFORE.exec(before)?.groups?.['word']
  return word === undefined || LEADS_TO_DAY.test(word) || weekdayOf(word) !== null
}

type Pattern = { readonly shape: RegExp; readonly read: (found: RegExpExecArray) => Read | null }

function single(day: Day | null, last: Day | null = null): Read | null {
  return day === null ? null : { day, last }
}

/** `11/02/2019`: day first, unless only the month can be; unsure where both can be and it is written with strokes. */
function numeric(found: RegExpExecArray): Read | null {
  const [one, two, year] = [int(found[1]), int(found[3]), int(found[4])]
  const dayFirst = dayOf(year, two, one)
  const slash = found[2] === '/'
  const monthFirst = slash ? dayOf(year, one, two) : null
  const day = dayFirst ?? monthFirst
  if (day === null) return null
  return { day, last: null, unsure: dayFirst !== null && monthFirst !== null && one !== two }
}

const PATTERNS: readonly Pattern[] = [
  {
    shape: new RegExp(`(?<!\\d)(${YEAR})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:T(?=\\d))?(?!\\d)`, 'g'),
    read: (f) => single(dayOf(int(f[1]), int(f[3]), int(f[4]))),
  },
  {
    shape: new RegExp(
      `(?<!\\d)(?:(${YEAR})\\s?年\\s?)?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号號]?(?:${TO}(?:(\\d{1,2})\\s?月\\s?)?(\\d{1,2})\\s?[日号號])?`,
      'g',
    ),
    read: (f) => {
      const year = int(f[1])
      const day = dayOf(year, int(f[2]), int(f[3]))
      return single(day, f[5] === undefined ? null : dayOf(year, int(f[4] ?? f[2]), int(f[5])))
    },
  },
  {
    shape: new RegExp(
      `(?<![\\d.]|(?:day|tag|jour)\\s)(\\d{1,2})${NTH}(?:\\s*(?:of\\s+|de\\s+)?${MONTH})?${TO}(\\d{1,2})${NTH}\\s*(?:of\\s+|de\\s+)?${MONTH}(?:\\s*,?\\s*(?:de\\s+)?(${YEAR}))?(?!\\d)`,
      'gi',
    ),
    read: (f) => {
      if (!areDays(f)) return null
      const month = monthOf(f[4] ?? '')
      const year = int(f[5])
      return single(
        dayOf(year, monthOf(f[2] ?? '') ?? month, int(f[1])),
        dayOf(year, month, int(f[3])),
      )
    },
  },
  {
    shape: new RegExp(
      `(?<![\\d.:])(\\d{1,2})${NTH}[\\s-]*(?:of\\s+|de\\s+)?${MONTH}(?:[\\s-]*,?\\s*(?:de\\s+)?(${YEAR}|'\\d\\d))?(?!\\d)`,
      'gi',
    ),
    read: (f) => single(dayOf(int(f[3]?.replace("'", '')), monthOf(f[2] ?? ''), int(f[1]))),
  },
  {
    shape: new RegExp(
      `(?<![\\p{L}\\d])${MONTH}\\s*(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![:\\d]|\\.\\d\\d)(?:${TO}(?:${MONTH}\\s*)?(\\d{1,2})(?:st|nd|rd|th)?(?![:\\d]))?(?:\\s*,?\\s*(${YEAR}))?(?!\\d)`,
      'giu',
    ),
    read: (f) => {
      const year = int(f[5])
      const month = monthOf(f[1] ?? '')
      const last = f[4] === undefined ? null : dayOf(year, monthOf(f[3] ?? '') ?? month, int(f[4]))
      return single(dayOf(year, month, int(f[2])), last)
    },
  },
  {
    shape: /(?<![\d.])(\d{1,2})\.?-(\d{1,2})\.(\d{1,2})\.((?:20)?\d\d)(?!\d)/g,
    read: (f) =>
      single(dayOf(int(f[4]), int(f[3]), int(f[1])), dayOf(int(f[4]), int(f[3]), int(f[2]))),
  },
  {
    shape: /(?<![\d.])(\d{1,2})([./])\s?(\d{1,2})\2\s?((?:19|20)?\d\d)(?![\d:]|\.\d)/g,
    read: numeric,
  },
]

/** `Mittwoch, 21.06.`: day and month with points but no year; only beside the name of a weekday. */
const SHORT = new RegExp(`(?<=${WEEKDAY})(\\d{1,2})\\.\\s?(\\d{1,2})\\.?(?![\\d:]|\\.\\d)`, 'giu')

const WEEKDAY_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(${WEEKDAY_WORDS}|(?:星期|周|週|礼拜)[一二三四五六日天])\\.?\\)?,?\\s*(?:the\\s+|den\\s+|dem\\s+|le\\s+)?$`,
  'iu',
)
const WEEKDAY_AFTER = new RegExp(
  `^\\s*[,(]?\\s*(${WEEKDAY_WORDS}|(?:星期|周|週|礼拜)[一二三四五六日天])(?![\\p{L}])\\)?`,
  'iu',
)

function withWeekday(
  text: string,
  from: number,
  end: number,
): { weekday: number | null; from: number; end: number } {
  const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, from - 24), from))
  if (before !== null) {
    const lead = before[0].length - before[0].replace(/^[^\p{L}]/u, '').length
    return { weekday: weekdayOf(before[1] ?? ''), from: from - before[0].length + lead, end }
  }
  const after = WEEKDAY_AFTER.exec(text.slice(end, end + 24))
  if (after === null) return { weekday: null, from, end }
  return { weekday: weekdayOf(after[1] ?? ''), from, end: end + after[0].length }
}

function foundBy({ shape, read }: Pattern, text: string): FoundDate[] {
  return [...text.matchAll(shape)].flatMap((found) => {
    const result = read(found as RegExpExecArray)
    if (result === null) return []
    const { weekday, from, end } = withWeekday(
      text,
      found.index,
      found.index + found[0].trimEnd().length,
    )
    return [
      { day: result.day, last: result.last, unsure: result.unsure ?? false, weekday, from, end },
    ]
  })
}

/** The dates in a folded text, in the order they stand in. */
export function datesIn(text: string): FoundDate[] {
  if (!/\d/.test(text)) return []
  const short: Pattern = { shape: SHORT, read: (f) => single(dayOf(null, int(f[2]), int(f[1]))) }
  const found: FoundDate[] = []
  for (const pattern of [...PATTERNS, short])
    for (const date of foundBy(pattern, text))
      if (!found.some((other) => date.from < other.end && other.from < date.end)) found.push(date)
  return found.sort((one, other) => one.from - other.from)
}

/** A day as ISO writes it, where its year is known. */
export function isoOf(day: Day): string | null {
  if (day.year === null) return null
  return `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`
}
