import type { Layout } from './arrangedLine.ts'

/** A word that counts the lines of a list (`SEGUNDO.-`). */
const WORD = /^(\s*)\p{Lu}{4,}\.[-–—]\s+(?=\S)/u
const FEWEST = 3

/** Writes the words that count the lines of a list (`PRIMERO.- Lectura`) as numbers with a point. */
export const counts: Layout = {
  cost: 0.01,
  arrange(lines) {
    const words = lines.filter(({ text }) => WORD.test(text))
    if (words.length < FEWEST) return null
    return lines.map((line) => {
      const number = `$1${words.indexOf(line) + 1}. `
      return words.includes(line) ? { ...line, text: line.text.replace(WORD, number) } : line
    })
  },
}
