import type { Texts } from '../../agenda/texts.ts'
import { JoinedNames } from './joinedNames.ts'
import { SpacedNames } from './spacedNames.ts'

/**
 * Returns a function that checks whether a text names one of these people. It finds words of a name from three letters on,
 * those of two with a capital, and given names or names with a form of address in Chinese, Japanese and Korean. It cannot find
 * nicknames, other people, or names in other scripts. It prefers false hits to misses: people are called May, Stern or 建设, and
 * every text with that word counts.
 */
export function namingOf(names: readonly (Texts | null)[]): (text: string) => boolean {
  const all = names.flatMap((texts) => Object.values(texts ?? {}))
  const spaced = new SpacedNames(all)
  const joined = new JoinedNames(all)
  return (text) => spaced.areIn(text) || joined.areIn(text)
}
