import type { Named } from '../people/named.ts'
import type { NamedPeople } from '../people/peopleIn.ts'

/** What the words of a title line turn out to be, once times are taken from its ends. */
export type TitleParts = {
  readonly title: string
  readonly people: readonly Named[]
  readonly doubtful: boolean
}

const EDGES = /^[\s,;:，、；：|/\-–—~·•>]+|[\s,;:，、；：|/\-–—~·•<(（]+$/g

/** A title without the separators that stood between it and what was taken from it; quotes around all of it fall too. */
export function trimTitle(text: string): string {
  const bare = text
    .replace(EDGES, '')
    .replace(/\(\s*\)|（\s*）/g, '')
    .replace(EDGES, '')
  const quoted = /^["“„«»《](.+)["”“»«》]$/.exec(bare)
  return quoted !== null && !/["“”„«»《》]/.test(quoted[1] ?? '') ? (quoted[1] ?? '').trim() : bare
}

/** One way people stand beside a title: what a line is by it, or null where it is none; `folded` is the text folded. */
export type Strategy = (text: string, folded: string) => TitleParts | null

/** A title with the people found beside it; `doubtful`: by a guess. */
export function parts(title: string, found: NamedPeople, doubtful = false): TitleParts {
  return { title: trimTitle(title), people: found.people, doubtful: doubtful || found.doubtful }
}
