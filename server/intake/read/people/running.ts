import { nameEvidence, nameWords } from './nameShape.ts'
import { honorificInside, isPost } from './titles.ts'

/** Two names and a comma before a post in lower case (`… Taizhou Ruhai Yu, director, …`). */
const BEFORE_POST =
  /(?<=[\p{L})\].]\s)(\p{Lu}[\p{L}'.-]+\s(?:(?:van|von|der|den|de|del|di|da|la|le|al|bin|zu)\s){0,3}\p{Lu}[\p{L}'.-]+)(?=,\s(?:[a-z-]+\s){0,2}[a-z-]+(?:,|$|\s))/gu

const TITLE_BEFORE =
  /(?:^|[\s(,])(?:dr|drs|prof|profs|professor|pd|univ|herrn?|frau|ing|mag|assoc|associate|assistant|mr|ms|mrs|mme|m)\.?-?\s$/i

/** The places where someone begins whose name stands before a comma and a post. */
export function namesBeforePosts(text: string): number[] {
  return [...text.matchAll(BEFORE_POST)].flatMap((found) => {
    const words = (found[1] ?? '').split(' ')
    const after = text.slice(found.index + found[0].length + 2).split(',', 1)[0] ?? ''
    const named = nameWords(words) === words.length && nameEvidence(words) > 0 && isPost(after)
    return named && !TITLE_BEFORE.test(text.slice(0, found.index)) ? [found.index] : []
  })
}

function honorifics(text: string): number[] {
  const places: number[] = []
  let from = 0
  for (
    let next = honorificInside(text);
    next > 0 && places.length < 50;
    next = honorificInside(text.slice(from))
  ) {
    from += next
    if (!TITLE_BEFORE.test(text.slice(0, from)) && !/[(,]\s*$/.test(text.slice(0, from)))
      places.push(from)
  }
  return places
}

/** Cuts a text in which people follow each other without a sign between them. */
export function runningStarts(text: string): { parts: string[]; doubtful: boolean } {
  const posts = namesBeforePosts(text)
  const starts = [...new Set([...honorifics(text), ...posts])].sort((one, other) => one - other)
  const edges = [0, ...starts, text.length]
  const parts = edges.slice(1).map((edge, index) => text.slice(edges[index], edge).trim())
  return { parts: parts.filter((part) => part !== ''), doubtful: posts.length > 0 }
}
