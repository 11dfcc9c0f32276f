import { anyOf } from '../../lexicons/lexicon.ts'
import type { Piece } from '../slips/pieces.ts'
import { fold, tidy } from '../words/fold.ts'
import { showWords } from './showWords.ts'

/** A longer line is prose. */
const LONGEST = 160
const MEETING = anyOf(showWords('meetings'))
const ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|${anyOf(showWords('ordinals'))})`
/** The place in a series of meetings, as a line or directly after a closing bracket. */
const SERIES = [
  `(?:the\\s)?(${ORDINAL}\\s(?:[\\p{L}-]+\\s){0,6}[\\p{L}-]*${MEETING})$`,
  `(第[一二三四五六七八九十\\d]{1,4}[届次期]\\p{Script=Han}{1,24}${MEETING})$`,
].map((series) => new RegExp(`(?:^|(?<=[)\\]])\\s*)${series}`, 'iu'))

/** A line with the place in a series of meetings: its title there, and the words before it. */
export type Series = { readonly piece: Piece; readonly title: string; readonly before: string }

/** Returns a line in its two parts if it ends with a place in a series of meetings (`… Assembly (URA)The 3rd Dialogue`). */
export function seriesParts(text: string): readonly string[] {
  const { title, before } = seriesIn(text) ?? { title: '', before: '' }
  return before === '' ? [text] : [before, title]
}

function seriesIn(text: string): Omit<Series, 'piece'> | null {
  const line = tidy(text)
  if (line.length > LONGEST) return null
  const found = SERIES.map((series) => series.exec(fold(line))).find((one) => one !== null)
  if (found === undefined || found === null) return null
  const title = line.slice(line.length - (found[1] ?? '').length)
  return { title, before: line.slice(0, found.index).trim() }
}

/** Finds the line above the title of an agenda that states its place in a series of meetings. */
export function seriesAbove(before: readonly Piece[], used: ReadonlySet<Piece>): Series | null {
  const at = before.findIndex((piece) => used.has(piece))
  for (const piece of before.slice(0, Math.max(0, at))) {
    const { slip, fact } = piece
    const series = fact === null && slip.origin !== 'row' ? seriesIn(slip.raw) : null
    if (series !== null) return { piece, ...series }
  }
  return null
}
