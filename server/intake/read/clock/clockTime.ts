import { matchAt } from '../words/matchAt.ts'

/** A clock time in minutes after midnight. `firm`: it cannot be meant on a 12-hour clock without am or pm. */
export type Clock = { readonly minutes: number; readonly firm: boolean }

/** How a clock time was written: what may stand alone depends on it. */
export type Form = 'colon' | 'dot' | 'hours' | 'compact' | 'bare' | 'word' | 'marked'

/** The half of the day a time was given with. */
export type Half = 'am' | 'pm' | 'noon'

/** A clock time found in a text, as written: `half` is null where none stands with it; `end` is the place after it. */
export type Written = {
  readonly hour: number
  readonly minute: number
  readonly padded: boolean
  readonly half: Half | null
  readonly form: Form
  readonly end: number
}

type Draft = { hour: number; minute: number; padded: boolean; form: Form; end: number }

const HAN = new Map([...'零一二三四五六七八九十'].map((sign, value) => [sign, value]))

/** A number up to 59 in digits or Chinese numerals. */
function number(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const signs = [...text.replace(/两|兩/g, '二').replace(/〇/g, '零')]
  const ten = signs.indexOf('十')
  if (ten === -1) return HAN.get(signs[0] ?? '') ?? Number.NaN
  const tens = ten === 0 ? 1 : (HAN.get(signs[0] ?? '') ?? Number.NaN)
  const ones = signs[ten + 1]
  return tens * 10 + (ones === undefined ? 0 : (HAN.get(ones) ?? Number.NaN))
}

const COLON = /(\d{1,2}):([0-5]\d)(?::[0-5]\d)?(?!\d|:\d)/y
const SPACED = /(\d{1,2}): ([0-5]\d)(?!\d|:\d)/y
const DOT = /(\d{1,2})\.([0-5]\d)(?!\d|\.\d|\s?%)/y
const HOURS = /(\d{1,2})\s?h(?:\s?([0-5]\d))?(?![a-z\d])/iy
const COMPACT = /([01]\d|2[0-4])([0-5]\d)(?![\d:.,]\d|\d|([-/])\d\d?\3\d)/y
const BARE = /(\d{1,2})(?![\d:]|[.,]\d)/y
const HAN_TIME =
  /(\d{1,2}|[一二三四五六七八九十两兩]{1,3})\s?(?:点钟|點鐘|[点點]|[时時](?![间間段长長区區代]))(?:整|\s?(半|一刻|三刻|(?:\d{1,2}|[零〇一二三四五六七八九十]{1,3})分?(?![钟鐘])))?/y
const WORD =
  /(?:(?:at )?12 ?noon|noon|mid-?day|(?:at )?12 ?midnight|midnight|mittags?|mitternacht|midi|minuit|正午|午夜)(?![a-zà-ÿ]|\s*[:：]\s*\d)/iy

const HALF_BEFORE =
  /(上午|早上|早晨|清晨|凌晨|下午|晚上|傍晚|晚间|中午|am|pm|a\.m\.|p\.m\.)\s?(?=[\d一二三四五六七八九十两])/iy
const HALF_AFTER = /\s?([ap]\.? ?m(?![\d_])\.?|noon\b|vormittags\b|nachmittags\b|abends\b)/iy
const MARK_AFTER =
  /\s?(uhr(?:\s?([0-5]\d)(?![\d.:]))?|hrs?\b\.?|hs?\b\.?(?!\s?\d)|o'clock|horas\b|ore\b)/iy

function digits(pattern: RegExp, form: Form, text: string, place: number): Draft | null {
  const found = matchAt(pattern, text, place)
  if (found === null) return null
  const hour = found[1] ?? ''
  return {
    hour: Number(hour),
    minute: Number(found[2] ?? 0),
    padded: hour.length === 2 && hour.startsWith('0'),
    form,
    end: place + found[0].length,
  }
}

function quarter(part: string): number {
  if (part === '半') return 30
  if (part === '一刻') return 15
  if (part === '三刻') return 45
  return number(part.replace('分', ''))
}

function han(text: string, place: number): Draft | null {
  const found = matchAt(HAN_TIME, text, place)
  if (found === null) return null
  const minute = found[2] === undefined ? 0 : quarter(found[2])
  return {
    hour: number(found[1] ?? ''),
    minute,
    padded: false,
    form: 'marked',
    end: place + found[0].length,
  }
}

function word(text: string, place: number): Draft | null {
  const found = matchAt(WORD, text, place)
  if (found === null) return null
  const night = /night|nacht|minuit|夜/i.test(found[0])
  return {
    hour: night ? 24 : 12,
    minute: 0,
    padded: true,
    form: 'word',
    end: place + found[0].length,
  }
}

function draftAt(text: string, place: number): Draft | null {
  return (
    word(text, place) ??
    han(text, place) ??
    digits(COLON, 'colon', text, place) ??
    digits(HOURS, 'hours', text, place) ??
    digits(DOT, 'dot', text, place) ??
    digits(COMPACT, 'compact', text, place) ??
    digits(BARE, 'bare', text, place)
  )
}

function halfOf(word: string): Half {
  if (/^(中午|noon)/i.test(word)) return 'noon'
  return /^(上午|早|清|凌|a|v)/i.test(word) && !/^abends/i.test(word) ? 'am' : 'pm'
}

/** What stands after the digits: am or pm, `Uhr`, `hrs`. */
function marked(text: string, draft: Draft): { draft: Draft; half: Half | null } {
  const mark = matchAt(MARK_AFTER, text, draft.end)
  if (mark !== null && draft.form !== 'word') {
    const minute = mark[2] === undefined ? draft.minute : Number(mark[2])
    return {
      draft: { ...draft, minute, form: 'marked', end: draft.end + mark[0].length },
      half: null,
    }
  }
  const half = matchAt(HALF_AFTER, text, draft.end)
  const runsOn = /^[\p{Ll}]/u.test(text.slice(draft.end + (half?.[0].length ?? 0)))
  if (half === null || runsOn || draft.form === 'word') return { draft, half: null }
  const form = draft.form === 'compact' ? 'compact' : 'marked'
  return { draft: { ...draft, form, end: draft.end + half[0].length }, half: halfOf(half[1] ?? '') }
}

/** The clock time that begins at `place` of a folded text, or null; after a dash a blank may stand in it (`11:05 - 11: 40`). */
export function writtenAt(text: string, place: number, afterDash = false): Written | null {
  const before = matchAt(HALF_BEFORE, text, place)
  const from = place + (before?.[0].length ?? 0)
  const spaced = afterDash ? digits(SPACED, 'colon', text, from) : null
  const draft = spaced ?? draftAt(text, from)
  if (draft === null) return null
  const after = marked(text, draft)
  const { hour, minute, padded, form, end } = after.draft
  if (!(hour <= 24 && minute < 60) || hour * 60 + minute > 24 * 60) return null
  const half = before === null ? after.half : halfOf(before[1] ?? '')
  return { hour, minute, padded, form: before === null ? form : 'marked', half, end }
}

/** The clock time a written one means with a half of the day (its own, or another's that it shares). */
export function clockOf(written: Written, half: Half | null = written.half): Clock {
  const { hour, minute } = written
  if (hour > 12 || hour === 0) return { minutes: hour * 60 + minute, firm: true }
  if (half === null) return { minutes: hour * 60 + minute, firm: written.padded }
  if (half === 'noon') return { minutes: (hour < 5 ? hour + 12 : hour) * 60 + minute, firm: true }
  return { minutes: ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute, firm: true }
}
