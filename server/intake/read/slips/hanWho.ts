import type { SpeakerRole } from '../../../../shared/agenda/model.ts'
import { isHanName } from '../people/knownNames.ts'
import type { Named } from '../people/named.ts'
import { hanPostFrom, isHanAddress, isOrganisation } from '../people/titles.ts'

/** Somebody at the beginning of a Chinese text, and where what is said of them ends. */
export type Ahead = {
  readonly person: Named
  readonly end: number
  /** Whether something beside the name makes it one: a post, an organisation, a blank behind it. */
  readonly sure: boolean
}

/** The longest post, in characters. */
const LONGEST_POST = 10
const BRACKET = /^\s*[(（]([^()（）]{2,30})[)）]/
const ORGANISATION = /^(\p{Script=Han}[\p{Script=Han}\p{L}]{2,20})\s+/u

/** Nothing follows without a sign. */
const NOTHING = /(?!)/

/** Where a post ends that a text begins with; 0 where it begins with none. */
function postEnd(text: string): number {
  for (let end = Math.min(LONGEST_POST, text.length); end > 1; end -= 1)
    if (/^\p{Script=Han}+$/u.test(text.slice(0, end)) && hanPostFrom(text.slice(0, end)) === 0)
      return end
  return 0
}

/** The name a text begins with and the post right behind it; `then` is what may follow without a sign. */
function nameAhead(text: string, then: RegExp): { name: string; post: string } | null {
  const all = [3, 2, 4].flatMap((length) => {
    const name = text.slice(0, length)
    if (name.length < length || /\s/.test(name) || !isHanName(name)) return []
    const rest = text.slice(length)
    return [{ name, post: rest.slice(0, postEnd(rest)) }]
  })
  const closed = all.find(({ name, post }) => {
    const next = text.slice(name.length + post.length)
    return post !== '' || next === '' || /^[\s、,，(（:：《]/.test(next) || then.test(next)
  })
  if (closed !== undefined) return closed
  // `李市长`: a surname with a post goes for the name.
  const post = isHanName(`${text[0] ?? ''}明`) ? postEnd(text.slice(1)) : 0
  if (post > 0) return { name: text.slice(0, post + 1), post: '' }
  return all[0] ?? null
}

function named(
  name: string,
  titles: readonly string[],
  affiliations: readonly string[],
  role: SpeakerRole | null,
): Named {
  return { names: [name], titles, affiliations, role, remark: null, evidence: 2 }
}

/** Words beside a name as post and organisation: `同济大学 教授`. */
function placed(words: string): { titles: string[]; affiliations: string[] } {
  const all = words.split(/[\s,，、]+/).filter((word) => word !== '')
  return {
    titles: all.flatMap((word) =>
      hanPostFrom(word) === -1 ? [] : [word.slice(hanPostFrom(word))],
    ),
    affiliations: all.flatMap((word) => {
      const at = hanPostFrom(word)
      if (at === 0) return []
      return [at === -1 ? word : word.slice(0, at)]
    }),
  }
}

/** Who a Chinese text begins with: `闫文涛教授`, `同济大学 闫文涛`, `李娜（清华大学）`; null where nobody does. */
export function personAhead(
  text: string,
  role: SpeakerRole | null = null,
  then = NOTHING,
): Ahead | null {
  const before = ORGANISATION.exec(text)
  const home = before !== null && isOrganisation(before[1] ?? '') ? before : null
  const from = home?.[0].length ?? 0
  const found = nameAhead(text.slice(from), then)
  if (found === null) return null
  const behind = from + found.name.length + found.post.length
  const bracket = BRACKET.exec(text.slice(behind))
  const { titles, affiliations } = placed(bracket?.[1] ?? '')
  const posts = found.post === '' ? [] : [found.post]
  const person = {
    ...named(
      found.name,
      [...posts, ...titles],
      [...(home === null ? [] : [home[1] ?? '']), ...affiliations],
      role,
    ),
    addresses: posts.filter(isHanAddress),
  }
  const end = behind + (bracket?.[0].length ?? 0)
  const sure = home !== null || found.post !== '' || bracket !== null || /^\s/.test(text.slice(end))
  return { person, end, sure }
}

/** The one person that a Chinese text is, and nothing else. */
export function onlyPerson(text: string): Ahead | null {
  const bare = text.trim()
  const found = personAhead(bare)
  return found !== null && found.end === bare.length ? found : null
}
