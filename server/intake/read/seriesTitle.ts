import type { Piece } from './slips/pieces.ts'
import { fold, tidy } from './words/fold.ts'

/** A line longer than this is prose. */
const LONGEST = 160
/** Words for one of a row of meetings. */
const MEETING =
  '(?:dialogue|forum|conference|workshop|symposium|meeting|assembly|congress|summit|seminar|webinar|colloquium|round ?table)'
const ORDINAL =
  '(?:\\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)'
/** Which of a row of meetings it is, at the start of a line or glued to the closing bracket before it. */
const LATIN = new RegExp(
  `(?:^|(?<=[)\\]])\\s*)(?:the\\s)?(${ORDINAL}\\s(?:[\\p{L}-]+\\s){0,6}[\\p{L}-]*${MEETING})$`,
  'iu',
)
const HAN =
  /(?:^|(?<=[)\]])\s*)(第[一二三四五六七八九十\d]{1,4}[届次期]\p{Script=Han}{1,24}(?:对话|论坛|会议|大会|研讨会|年会|峰会))$/u

/** The title of a row of meetings that a line is, or that ends it behind a bracket (`… Assembly (URA)The 3rd Science-Policy Dialogue`); null where it cannot be told for certain. */
function seriesIn(text: string): string | null {
  const line = tidy(text)
  if (line.length > LONGEST) return null
  const found = LATIN.exec(fold(line)) ?? HAN.exec(fold(line))
  const title = found?.[1]
  return title === undefined ? null : line.slice(line.length - title.length)
}

/** The title of a row of meetings, the line it stands on, and what that says before it. */
export type Series = { readonly piece: Piece; readonly title: string; readonly lead: string }

/** A line with what stands before the title of a row of meetings apart from it. */
export function seriesParts(text: string): readonly string[] {
  const title = seriesIn(text)
  const before = title === null ? '' : leadOf(text, title)
  return title === null || before === '' ? [text] : [before, title]
}

/** What a line says before the title of a row of meetings. */
function leadOf(text: string, title: string): string {
  const line = tidy(text)
  return line
    .slice(0, line.length - title.length)
    .replace(/\s*(?:(?<=[)\]）】]|^|\s)the)?\s*$/iu, '')
}

/** The line over the title of an agenda that says which of a row of meetings it is. */
export function seriesOver(before: readonly Piece[], used: ReadonlySet<Piece>): Series | null {
  const at = before.findIndex((piece) => used.has(piece))
  for (const piece of before.slice(0, Math.max(0, at))) {
    const { slip, fact } = piece
    const title = fact === null && slip.origin !== 'row' ? seriesIn(slip.raw) : null
    if (title !== null) return { piece, title, lead: leadOf(slip.raw, title) }
  }
  return null
}
