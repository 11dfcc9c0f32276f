import { comparisonKey } from '../../../../shared/agenda/comparisonKey.ts'
import type { Findings } from '../findings.ts'
import { isPinyin } from '../people/knownNames.ts'
import type { Named } from '../people/named.ts'
import { type OutlineNode, retitle } from './outlineNode.ts'

/** One word in Latin letters, as a family name that stands alone. */
const ALONE = /^\p{Lu}[\p{L}'’-]+$/u

/** The first letter of a given name and a family name: `R. Tavares`. */
const SHORTENED = /^(?<first>\p{Lu})\p{Ll}?\.(?:[\s-]?\p{Lu}\.)*\s*(?<family>\p{Lu}[\p{L}'’-]+)$/u

/** What a title says before a list of names, and the list: `Panel: Vogel, Brandt`, `Panel (Vogel, Brandt)`, `Discussion with Vogel and Brandt`, `Closing, Vogel`. */
const NAMING = [
  /^(?<before>.+?)(?:\s*:\s*|\s+(?:with|mit)\s+)(?<list>[^:]+)$/u,
  /^(?<before>.+?)\s*\((?<list>[^()]+)\)$/u,
  /^(?<before>[^,:]+),\s*(?<list>[^:]+)$/u,
] as const
const BETWEEN = /\s*[,;/&、]\s*|\s+(?:and|und|\+)\s+/u

/** Those who are there besides, which needs no name. */
const EVERYBODY =
  /^(?:(?:the )?audience|all|everyone|everybody|participants|alle|publikum|全体|观众)$/i

/** Who is meant by a name: by the whole of it, or by the family name alone; null where several are. */
type Known = ReadonlyMap<string, Named | null>

function everyEntry(entries: readonly OutlineNode[]): readonly OutlineNode[] {
  return entries.flatMap((entry) => [entry, ...everyEntry(entry.children)])
}

function isAlone({ names: [name = '', ...more] }: Named): boolean {
  return more.length === 0 && ALONE.test(name.trim())
}

/** What a person may be called by whose whole name is in Latin letters: that, or its last word. */
function callsOf({ names }: Named): readonly string[] {
  return names.flatMap((name) => {
    const words = name.trim().split(/\s+/)
    if (words.length < 2 || SHORTENED.test(name.trim())) return []
    // Of a Chinese name in Latin letters either word may be the family name.
    const either = words.length === 2 && words.every(isPinyin) ? words.slice(0, 1) : []
    return [name, ...either, words.at(-1) ?? ''].map(comparisonKey)
  })
}

/** Whoever stands whole nowhere is called by what stands of their name: the family name behind a form of address (`Frau Yıldız`), or behind a first letter. */
function aloneOf(person: Named): readonly string[] {
  const [name = ''] = person.names
  const family = SHORTENED.exec(name.trim())?.groups?.['family']
  if (family !== undefined) return [comparisonKey(name), comparisonKey(family)]
  const isAddressed = isAlone(person) && (person.addresses ?? []).length > 0
  return isAddressed ? [comparisonKey(name.trim())] : []
}

/** Everybody by what they are called; null where that may be several. */
function knownOf(everyone: readonly Named[]): Known {
  const known = new Map<string, Named | null>()
  const called = (calls: typeof callsOf) =>
    everyone.flatMap((person) => calls(person).map((call) => ({ call, person })))
  for (const { call, person } of called(callsOf)) {
    const isOther = known.has(call) && known.get(call)?.names[0] !== person.names[0]
    known.set(call, isOther ? null : person)
  }
  for (const { call, person } of called(aloneOf)) if (!known.has(call)) known.set(call, person)
  return known
}

/** Those who are called so, where all of them are known. */
function allOf(calls: readonly string[], known: Known): readonly Named[] | null {
  const people = calls
    .filter((call) => !EVERYBODY.test(call))
    .map((call) => known.get(comparisonKey(call)) ?? null)
  return people.length > 0 && people.every((person) => person !== null) ? people : null
}

/** Those whom a title names by calls that are known, and the title without them; null where it names none. */
function inTitle(title: string, known: Known) {
  for (const naming of NAMING) {
    const { before = '', list } = naming.exec(title)?.groups ?? {}
    const people = list === undefined ? null : allOf(list.split(BETWEEN), known)
    // Where names alone stand, they are those of a block.
    if (people !== null && !known.has(comparisonKey(before))) return { title: before, people }
  }
  return null
}

/** Those whom points name, one each or all of them in one, and the other points; null where they name none. */
function inPoints(points: readonly string[], known: Known) {
  const whole = allOf(points, known)
  if (whole !== null) return { points: [], people: whole }
  const lists = points.map((point) => point.split(BETWEEN))
  const at = lists.findIndex((calls) => calls.length > 1 && allOf(calls, known) !== null)
  const people = allOf(lists[at] ?? [], known)
  return people && { points: points.filter((_, n) => n !== at), people }
}

/** Those whom an entry lists by calls that are known, in its title or as its points, which it then has no more. */
function takeListed(entry: OutlineNode, known: Known): readonly Named[] {
  const titled = inTitle(entry.title, known)
  if (titled !== null) {
    retitle(entry, titled.title)
    return titled.people
  }
  const pointed = inPoints(entry.points, known)
  if (pointed === null) return []
  entry.points = pointed.points
  return pointed.people
}

/** Whom somebody is who stands here by their family name, or by that behind a first letter, and elsewhere whole; null where nobody else does. */
function wholeOf(person: Named, known: Known): Named | null {
  const [name = ''] = person.names
  const { first = '', family } = SHORTENED.exec(name.trim())?.groups ?? {}
  const call = family ?? (isAlone(person) ? name : null)
  const whole = call === null ? null : known.get(comparisonKey(call))
  return whole && whole.names[0] !== name && whole.names[0]?.startsWith(first) ? whole : null
}

/** Somebody, and behind them those whom what seemed to be their organisations are: `Katrin Vogel, Brandt`. */
function parted(person: Named, known: Known): readonly Named[] {
  const others = person.affiliations.map((words) => allOf(words.split(BETWEEN), known))
  const people = others.flatMap((all) => all ?? [])
  if (people.length === 0 || people.some(({ names }) => names[0] === person.names[0]))
    return [person]
  return [
    { ...person, affiliations: person.affiliations.filter((_, n) => others[n] === null) },
    ...people.map((one) => ({ ...one, role: person.role, remark: null })),
  ]
}

/** `Panel: Vogel, Brandt` names those who stand whole elsewhere on the agenda: they are these, which is noted. A family name that several have stays as it stands. */
export function withWholeNames(entries: readonly OutlineNode[], findings: Findings) {
  const all = everyEntry(entries)
  const known = knownOf(all.flatMap(({ people }) => people))
  for (const entry of all) {
    const listed = takeListed(entry, known)
    const taken = listed.map(({ names }) => names[0] ?? '')
    const named = entry.people.flatMap((person) => {
      const [first = person, ...others] = parted(person, known)
      const whole = wholeOf(first, known)
      const meant = whole === null ? others : [whole, ...others]
      taken.push(...meant.map(({ names }) => names[0] ?? ''))
      return [{ ...first, names: whole?.names ?? first.names }, ...others]
    })
    entry.people = [...listed.map((one) => ({ ...one, role: null, remark: null })), ...named]
    if (taken.length === 0) continue
    const people = taken.join('; ')
    findings.note('family-name-alone', entry.lines[0] ?? null, { people }, { about: entry })
  }
  return entries
}
