import type { Texts } from '../../agenda/texts.ts'
import { JoinedNames } from './joinedNames.ts'
import { SpacedNames } from './spacedNames.ts'

/**
 * Tells whether a text names any of these people, whole or in part: by a word of a name of three letters or more, of two with a
 * capital, by a given name or a name with how somebody is addressed in Chinese, Japanese and Korean. What is said of somebody who is
 * not among them, a nickname, or a name in other letters than the agenda has it in, it cannot know. It rather finds a name where there
 * is none: somebody is called May, Stern or 建设, and every text with that word counts.
 */
export function namingOf(names: readonly (Texts | null)[]): (text: string) => boolean {
  const all = names.flatMap((texts) => Object.values(texts ?? {}))
  const spaced = new SpacedNames(all)
  const joined = new JoinedNames(all)
  return (text) => spaced.areIn(text) || joined.areIn(text)
}
