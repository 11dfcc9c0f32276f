/** The words of a path, such as `run`, `decide` and `booth` of `shared/run/decide/boothTurns.ts`. */
function wordsOf(path: string): readonly string[] {
  return path
    .replace(/^.*?(shared|mutation)\//, '')
    .replace(/(\.test)?\.ts$/, '')
    .split(/[/.]|(?=[A-Z])/)
    .map((word) => word.toLowerCase())
}

const LETTERS = 4
const isAlike = (one: string, other: string) =>
  one.slice(0, Math.max(LETTERS, one.length - 2)) ===
  other.slice(0, Math.max(LETTERS, one.length - 2))

/** How near a file of tests is to a source by their names alone: how many words of the source's path it has too. */
export function nearness(source: string, test: string): number {
  const words = wordsOf(test)
  return wordsOf(source).filter((word) => words.some((one) => isAlike(word, one))).length
}
