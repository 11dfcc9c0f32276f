import type { SpeakerRole } from '../../../../shared/agenda/model.ts'
import { isHanName } from './knownNames.ts'
import type { Named } from './named.ts'
import { hanPostFrom, isOrganisation } from './titles.ts'

type Parts = {
  titles: string[]
  affiliations: string[]
  names: string[]
  role: SpeakerRole | null
  remark: string | null
}

/** A name with what stands close to it: `李明教授`, `清华大学教授李明`. */
function nameIn(token: string): { name: string; titles: string[]; before: string } | null {
  if (isHanName(token)) return { name: token, titles: [], before: '' }
  const from = hanPostFrom(token)
  if (from > 1 && isHanName(token.slice(0, from)))
    return { name: token.slice(0, from), titles: [token.slice(from)], before: '' }
  for (const length of [3, 2, 4]) {
    const name = token.slice(-length)
    const before = token.slice(0, -length)
    const post = hanPostFrom(before)
    if (before !== '' && post !== -1 && isHanName(name))
      return { name, titles: [before.slice(post)], before: before.slice(0, post) }
  }
  return null
}

/** The person Chinese words name: the first of them that is shaped like a name; the others are post and organisation. */
export function hanPerson(
  text: string,
  column: boolean,
  place: (piece: string, parts: Parts) => void,
): Named | null {
  const tokens = text
    .split(/\s*[,，;；(（)）|/\n]\s*|\s+-+\s+|\s+|(?<=\p{Script=Han})-+(?=\p{Script=Han})/u)
    .filter((token) => token !== '')
  const parts: Parts = { titles: [], affiliations: [], names: [], role: null, remark: null }
  for (const [index, token] of tokens.entries()) {
    if (parts.names.length > 0) {
      // What follows the name stays as it is written, blanks and all.
      const rest = text.slice(text.indexOf(token, text.indexOf(parts.names[0] ?? '') + 1))
      const posts = /^(\p{Script=Han}{2,6})\s+(?=\p{Script=Han})/u.exec(rest)
      const own =
        posts !== null && hanPostFrom(posts[1] ?? '') !== -1
          ? `${posts[1]},${rest.slice(posts[0].length)}`
          : rest
      for (const piece of own.split(/\s*[,，;；(（)）|\n]\s*|\s+-+\s+/)) place(piece, parts)
      break
    }
    const found = nameIn(token)
    if (found === null) {
      if (index > 1 || !(column || isOrganisation(token) || hanPostFrom(token) !== -1)) return null
      place(token, parts)
    } else {
      parts.names.push(found.name)
      parts.titles.push(...found.titles)
      if (found.before !== '') place(found.before, parts)
    }
  }
  return parts.names.length === 0
    ? null
    : { ...parts, evidence: parts.titles.length + parts.affiliations.length > 0 ? 2 : 1 }
}
