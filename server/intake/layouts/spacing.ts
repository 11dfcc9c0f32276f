import { type ArrangedLine, joinLines, type Layout } from './arrangedLine.ts'

const isBlank = ({ text }: ArrangedLine) => text.trim() === ''

/** Removes the marks that mail programs put before quoted lines. */
export const unquoted: Layout = {
  cost: 0.01,
  arrange(lines) {
    const quoted = lines.filter(({ text }) => /^\s*>/.test(text)).length
    if (quoted < 3) return null
    return lines.map((line) => ({ ...line, text: line.text.replace(/^\s*(?:> ?)+/, '') }))
  },
}

/** Removes single blank lines, if nearly every line is followed by one. */
export const singleSpaced: Layout = {
  cost: 0.01,
  arrange(lines) {
    const full = lines.flatMap((line, at) => (isBlank(line) ? [] : [at]))
    const apart = full.filter(
      (at) => lines[at + 1] !== undefined && isBlank(lines[at + 1] as ArrangedLine),
    )
    if (full.length < 6 || apart.length < full.length * 0.8) return null
    return lines.filter((line, at) => !isBlank(line) || isBlank(lines[at + 1] ?? line))
  },
}

const WIDTH = 60
/** The longest paragraph that is joined. */
const LONGEST = 2_000
/** The beginnings of a line that does not continue the line before it. */
const BEGINS =
  /^\s*(?:[-*•·–—>|#]|\(?\d{1,3}[.):]|\p{Lu}[\p{L} ]{1,24}:|[(["“„«]?\d{1,2}[:.h]\d\d|\t)/u

/** Joins the lines of paragraphs that a mail program wrapped. */
export const unwrapped: Layout = {
  cost: 0.01,
  arrange(lines) {
    const longest = Math.max(0, ...lines.map(({ text }) => text.length))
    if (longest > 100 || lines.some(({ text }) => text.includes('\t'))) return null
    const result: ArrangedLine[] = []
    let before = ''
    for (const line of lines) {
      const last = result.at(-1)
      const [word = ''] = line.text.trim().split(' ')
      const continues =
        last !== undefined &&
        before.length + word.length >= WIDTH &&
        before.trim() !== '' &&
        last.text.length < LONGEST &&
        !isBlank(line) &&
        !BEGINS.test(line.text)
      if (continues) result[result.length - 1] = joinLines([last, line])
      else result.push(line)
      before = line.text
    }
    return result.length === lines.length ? null : result
  },
}
