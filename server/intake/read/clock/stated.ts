import { matchAt } from '../words/matchAt.ts'

/** A length as a source states it (`written`), in ms; `each`: it is that of every entry under it; `loose`: the source gives a range of lengths. */
export type Stated = {
  readonly ms: number
  readonly each: boolean
  readonly loose: boolean
  readonly written: string
}

/** A length found in a folded text, from where it began to `end`. */
export type FoundStated = { readonly stated: Stated; readonly end: number }

const MINUTE = 60_000
const LONGEST = 24 * 60

const WORDS = new Map<string, number>([
  ['five', 5],
  ['ten', 10],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['sixty', 60],
  ['ninety', 90],
  ['half an', 0.5],
  ['half', 0.5],
  ['½', 0.5],
  ['an', 1],
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['eine halbe', 0.5],
  ['halbe', 0.5],
  ['eine', 1],
  ['zwei', 2],
  ['une demi-', 0.5],
  ['demi-', 0.5],
  ['une', 1],
  ['deux', 2],
  ['一个半', 1.5],
  ['一個半', 1.5],
  ['半个', 0.5],
  ['半個', 0.5],
  ['半', 0.5],
  ['一个', 1],
  ['一個', 1],
  ['一', 1],
  ['两个', 2],
  ['两', 2],
  ['三', 3],
  ['五', 5],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['三十', 30],
  ['anderthalb', 1.5],
  ['eineinhalb', 1.5],
])

const NUMBER = [...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')
const MIN_UNIT =
  "(?:minut(?:e[ns]?|os?|i)\\b|min(?:s|\\b)\\.?|mins?\\.|mn\\b|'(?![a-z\\d'])|分钟|分鐘|分(?![会會享论論组組]))"
const HOUR_UNIT =
  '(?:hours?|hrs?\\b\\.?|h(?![\\wÀ-ÿ])|stunden?|std\\b\\.?|heures?|horas?|or[ae]\\b|个?小时|個?小時|钟头)'
const COUNTED = `(?<![\\d.:])(?:(\\d{1,3}(?:[.,]\\d{1,2})?)|(?<![a-z])(${NUMBER}))`

const PLAIN = new RegExp(`${COUNTED}(½)?\\s?-?\\s?(?:(${HOUR_UNIT})|${MIN_UNIT})`, 'iy')
const HOURS_MINUTES = new RegExp(
  `(\\d{1,2})\\s?(?:${HOUR_UNIT}|h(?=\\d))(?:\\s?(?:and|und|et|,))?\\s?([0-5]?\\d)(?:\\s?${MIN_UNIT}|(?![\\d:.]))`,
  'iy',
)
const LOOSE = new RegExp(`(\\d{1,3})\\s?(?:-|~|to|bis|à)\\s?(\\d{1,3})\\s?${MIN_UNIT}`, 'iy')
const TIMES = /(\d{1,2})\s?[x×*]\s?(?=\d)/iy
const BARE_SUM = new RegExp(`(\\d{1,3})\\s?\\+\\s?(\\d{1,3})\\s?${MIN_UNIT}`, 'iy')
const PLUS =
  /[^\n+\d()]{0,24}?\s?(?:\+|plus\b|zzgl\.?|[,;]?\s(?:(?:and |und |et |y |e )?(?:then|dann|danach|anschließend|puis|ensuite|luego|después|poi))\s|followed by\b|gefolgt von\b|suivie? de\b|加|[,，]?(?:然后|之后|随后|再))\s?/iy
const EACH_BEFORE =
  /(?:each(?: talk| speaker)?:?|je(?:weils)?|every (?:speaker|talk)|每[人位个場场](?:发言|发言人)?|各|à)\s?(?=[\d一二三五十半])/iy
const EACH_AFTER =
  /\s?(?:each\b|apiece\b|per \p{L}+|\/\s?(?:person|speaker|talk|person|referent)\b|je \p{L}+|pro \p{L}+|par \p{L}+|chacune?\b|ciascuno\b|cada uno\b|by service\b|每人|\/人)/iuy

type Part = { minutes: number; end: number; loose: boolean }

function plain(text: string, place: number): Part | null {
  const found = matchAt(PLAIN, text, place)
  if (found === null) return null
  const count =
    found[1] === undefined
      ? WORDS.get((found[2] ?? '').toLowerCase())
      : Number(found[1].replace(',', '.'))
  // `19.00 h` is a time of day.
  if (found[4] !== undefined && (count ?? 0) >= 6 && /[.,]\d\d$/.test(found[1] ?? '')) return null
  const value = (count ?? Number.NaN) + (found[3] === undefined ? 0 : 0.5)
  const minutes = found[4] === undefined ? value : value * 60
  return { minutes, end: place + found[0].length, loose: false }
}

function pairOf(pattern: RegExp, join: (a: number, b: number) => number, loose: boolean) {
  return (text: string, place: number): Part | null => {
    const found = matchAt(pattern, text, place)
    if (found === null) return null
    return {
      minutes: join(Number(found[1]), Number(found[2])),
      end: place + found[0].length,
      loose,
    }
  }
}

const hoursMinutes = pairOf(HOURS_MINUTES, (hours, minutes) => hours * 60 + minutes, false)
const range = pairOf(LOOSE, (_, most) => most, true)
const bareSum = pairOf(BARE_SUM, (one, other) => one + other, false)

/** Lengths said in words: `half an hour`, `Viertelstunde`, in minutes. */
const PHRASES: readonly (readonly [RegExp, number])[] = [
  [
    /(?:a |one )?quarter of an hour|(?:eine )?viertelstunde|(?:un )?quart d'heure|un cuarto de hora|un quarto d'ora|一刻钟/iy,
    15,
  ],
  [
    /three[- ]quarters? of an hour|(?:eine )?dreiviertelstunde|trois quarts d'heure|tres cuartos de hora|tre quarti d'ora|三刻钟/iy,
    45,
  ],
  [
    /(?:an|one|1) hour and a half|(?:eine )?anderthalb(?:e)? stunden?|une heure et demie|una hora y media|un'ora e mezza/iy,
    90,
  ],
  [/half an hour|(?:eine )?halbe stunde|(?:une )?demi-heure|media hora|mezz'ora/iy, 30],
]

function phrase(text: string, place: number): Part | null {
  for (const [words, minutes] of PHRASES) {
    const found = matchAt(words, text, place)
    if (found !== null) return { minutes, end: place + found[0].length, loose: false }
  }
  return null
}

function partAt(text: string, place: number): Part | null {
  const times = matchAt(TIMES, text, place)
  if (times !== null) {
    const of = partAt(text, place + times[0].length)
    return of === null ? null : { ...of, minutes: of.minutes * Number(times[1]) }
  }
  return (
    phrase(text, place) ??
    hoursMinutes(text, place) ??
    range(text, place) ??
    bareSum(text, place) ??
    plain(text, place)
  )
}

/** What is added to a length (`40 min + 5 min questions`): only where a length follows the plus. */
function withMore(text: string, first: Part): Part {
  const plus = matchAt(PLUS, text, first.end)
  if (plus === null) return first
  const more = partAt(text, first.end + plus[0].length)
  if (more === null) return first
  return withMore(text, {
    minutes: first.minutes + more.minutes,
    end: more.end,
    loose: first.loose || more.loose,
  })
}

/** The length that begins at `place` of a folded text, or null. */
export function statedAt(text: string, place: number): FoundStated | null {
  const before = matchAt(EACH_BEFORE, text, place)
  const first = partAt(text, place + (before?.[0].length ?? 0))
  if (first === null) return null
  const whole = withMore(text, first)
  if (!(whole.minutes > 0 && whole.minutes <= LONGEST)) return null
  const after = matchAt(EACH_AFTER, text, whole.end)
  const end = whole.end + (after?.[0].length ?? 0)
  const stated = {
    ms: Math.round(whole.minutes * MINUTE),
    each: before !== null || after !== null,
    loose: whole.loose,
    written: text.slice(place, end),
  }
  return { stated, end }
}
