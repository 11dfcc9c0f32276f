import { normalizeSigns, tidy } from '../text/normalize.ts'
import { onceInText } from '../text/onceInText.ts'
import { asCrew, byLabel, crewLabelAt, roleLabelAt } from './labels.ts'
import { isKnownName } from './latinNames.ts'
import { nameFragmentsOf } from './nameFragments.ts'
import { isNobody } from './nobody.ts'
import { type Grounds, type PeopleOnly, peopleListed } from './peopleList.ts'
import { isLatinName } from './person.ts'
import { honorificAt, isPost } from './posts.ts'
import type { Ground, SourcePerson } from './sourcePerson.ts'
import { sourceOf } from './words.ts'

export type { NamedPeople, PeopleOnly } from './peopleList.ts'

const NOBODY: PeopleOnly = { people: [], doubtful: false, begins: true, isWhole: true }

/** What is stated of those behind it: `…, moderated by X`, `… with Y`. */
const LEADS = new RegExp(
  `[\\s,;]+(?:(?=${sourceOf('moderatedBy')}\\s)|(?=${sourceOf('together')}\\s+\\p{Lu}))`,
  'giu',
)

function beginsWithName(text: string): boolean {
  const [first] = nameFragmentsOf(text.slice(0, 120))
  if (first === undefined) return false
  return (
    honorificAt(first.text) !== null ||
    (isLatinName(first.text, 2) && isKnownName(first.text.split(' ')[0] ?? ''))
  )
}

function cutAtLeads(text: string): string[] {
  const parts: string[] = []
  let from = 0
  for (const { index, 0: sign } of text.matchAll(LEADS)) {
    const before = text.slice(0, index)
    const rest = text.slice(index + sign.length)
    const isInside = before.lastIndexOf('(') > before.lastIndexOf(')')
    if (isInside || !beginsWithName(rest.slice(roleLabelAt(rest, true)?.end ?? 0))) continue
    parts.push(text.slice(from, index))
    from = index + sign.length
  }
  return [...parts, text.slice(from)]
}

/** Returns the parts of a normalized text in which people are named with what they do there (`X, with Y and Z, moderated by V`). */
export function spokenParts(text: string): readonly string[] {
  return byLabel(text)
    .flatMap(cutAtLeads)
    .filter((part) => part !== '')
}

/** Two names and a comma before a post in lower case: `… Taizhou Ruhai Yu, director, …`. */
const BEFORE_POST =
  /(?<=[\p{L})\].]\s)(\p{Lu}[\p{L}'.-]+\s(?:(?:van|von|der|den|de|del|di|da|la|le|al|bin|zu)\s){0,3}\p{Lu}[\p{L}'.-]+)(?=,\s(?:[a-z-]+\s){0,2}[a-z-]+(?:,|$|\s))/gu

/** Returns the places where someone begins who is named before a comma and a post, without a form of address. */
export function namesBeforePosts(text: string): number[] {
  return [...text.matchAll(BEFORE_POST)].flatMap(({ index, 0: name }) => {
    const [after = ''] = text.slice(index + name.length + 2).split(/\s*[,;、\n]\s*/, 1)
    const last = /\S+\s$/.exec(text.slice(0, index))?.[0] ?? ''
    const whole = `${last}${name}`
    const isInside =
      honorificAt(whole) !== null || (isKnownName(last.trim()) && isLatinName(whole, 2))
    return isLatinName(name, 1) && isPost(after) && !isInside ? [index] : []
  })
}

function listIn(text: string, grounds: Grounds): PeopleOnly {
  if (isNobody(text)) return NOBODY
  const posts = namesBeforePosts(text)
  const edges = [0, ...posts, text.length]
  const found = joined(
    edges.slice(1).map((edge, at) => peopleListed(text.slice(edges[at], edge).trim(), grounds)),
  )
  // `Drs. A, B`: the degree of the first is also that of those behind it.
  const shared = honorificAt(text)
  const titles = shared?.plural === true ? [shared.written] : []
  const people = found.people.map((one) =>
    one.titles.length > 0 ? one : { ...one, titles, addresses: titles },
  )
  return { ...found, people, doubtful: posts.length > 0 }
}

function joined(all: readonly PeopleOnly[]): PeopleOnly {
  return {
    people: all.flatMap(({ people }) => people),
    doubtful: all.some(({ doubtful }) => doubtful),
    begins: all[0]?.begins ?? true,
    isWhole: all.every(({ isWhole }) => isWhole),
  }
}

function groupIn(text: string, grounds: Grounds): PeopleOnly {
  const label = crewLabelAt(text) ?? roleLabelAt(text, true)
  // `Host (Jane Doe)`.
  const own = text.slice(label?.end ?? 0).replace(/^\(([^()]*)\)$/, '$1')
  const found = listIn(own, { ...grounds, isLabelled: label !== null })
  if (label === null) return found
  if ('title' in label) return { ...found, people: asCrew(found.people, text, label.title) }
  const { role, together } = label
  const people = found.people.map((one) => (together ? one : { ...one, role: one.role ?? role }))
  return { ...found, people }
}

/** Returns the people a normalized text names: all of it must be about people (a cell of a column, a line under a title). */
export function peopleIn(text: string, ground: Ground, isKnown?: Grounds['isKnown']): PeopleOnly {
  return isKnown === undefined ? PEOPLE[ground](text) : peopleOn(text, ground, isKnown)
}

const PEOPLE = {
  column: onceInText((text) => peopleOn(text, 'column')),
  text: onceInText((text) => peopleOn(text, 'text')),
}

function peopleOn(text: string, ground: Ground, isKnown?: Grounds['isKnown']): PeopleOnly {
  return joined(spokenParts(text.trim()).map((part) => groupIn(part.trim(), { ground, isKnown })))
}

/** Returns the people of a text that is about people in Chinese and nothing else; null for another. */
export function hanPeople(text: string, ground: Ground): readonly SourcePerson[] | null {
  const { people, isWhole, begins } = peopleListed(normalizeSigns(text), { ground })
  return isWhole && begins && people.length > 0 ? people : null
}

/** Returns the first person a normalized text names; null where it names none. */
export function personIn(text: string, ground: Ground): SourcePerson | null {
  const own = tidy(text)
    .replace(/^[-•*,;:]\s*/, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
  const { people, begins } = peopleIn(own, ground)
  return begins ? (people[0] ?? null) : null
}
