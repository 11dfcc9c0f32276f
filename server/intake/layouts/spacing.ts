import { mergeNeighbours } from '../neighbours.ts'
import { isBlank, joinLines, type Layout } from './arrangedLine.ts'

/** Removes the marks that mail programs put before quoted lines. */
export const unquoted: Layout = (lines) => {
  const quoted = lines.filter(({ text }) => /^\s*>/.test(text)).length
  if (quoted < 3) return lines
  return lines.map((line) => ({ ...line, text: line.text.replace(/^\s*(?:> ?)+/, '') }))
}

const PICTURES =
  /^(\s*(?:[-*•]\s+)?)(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u200d\u20e3\ufe0f\p{Emoji_Modifier}])+\s*)+(?=\S)/u

/** Removes the pictures before the words of lines. */
export const withoutPictures: Layout = (lines) =>
  lines.map((line) => ({ ...line, text: line.text.replace(PICTURES, '$1') }))

/** Removes single blank lines, if nearly every line is followed by one. */
export const singleSpaced: Layout = (lines) => {
  const isNext = (at: number) => lines[at] !== undefined && isBlank(lines[at])
  const full = [...lines.keys()].filter((at) => !isNext(at))
  if (full.length < 6 || full.filter((at) => isNext(at + 1)).length < full.length * 0.8)
    return lines
  return lines.filter((line, at) => !isBlank(line) || isNext(at + 1))
}

const WIDTH = 60
/** The longest paragraph that is joined. */
const LONGEST = 2_000
/** The beginnings of a line that does not continue the line before it: an entry of a list, a label, a time. */
const BEGINS =
  /^\s*(?:[-*•·–—>|#①-⑳]|\(?\d{1,3}[.):、]|\(?[A-Za-z]\)\s|[A-Z]\.\s{2,}|[A-H]\.\s|[IVX]\.\s|\(?[IVXivx]{2,5}[.)]\s|\p{Lu}[\p{L} ]{1,24}:|[(["“„«]?\d{1,2}[:.h]\d\d|\t)/u

/** Joins the lines of paragraphs that a mail program wrapped. */
export const unwrapped: Layout = (lines) => {
  if (lines.some(({ text }) => text.length > 100 || text.includes('\t'))) return lines
  return mergeNeighbours(lines, (last, line, at) => {
    const before = lines[at - 1]?.text ?? ''
    const [word = ''] = line.text.trim().split(' ')
    const isWrapped = before.trim() !== '' && before.length + word.length >= WIDTH
    const isText = !isBlank(line) && !BEGINS.test(line.text)
    return isWrapped && isText && last.text.length < LONGEST ? joinLines([last, line]) : null
  })
}
