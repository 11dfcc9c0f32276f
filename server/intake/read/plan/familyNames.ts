import { compared } from '../../../../shared/agenda/compared.ts'
import type { Findings } from '../findings.ts'
import type { Named } from '../people/named.ts'
import { type PlanEntry, retitle } from './planEntry.ts'

/** One word in Latin letters, as a family name that stands alone. */
const ALONE = /^\p{Lu}[\p{L}'’-]+$/u

/** What a title says before a list of names, and the list: `Panel: Vogel, Brandt`, `Panel (Vogel, Brandt)`, `Discussion with Vogel and Brandt`, `Closing, Vogel`. */
const NAMING = [
  /^(?<before>.+?)(?:\s*:\s*|\s+(?:with|mit)\s+)(?<list>[^:]+)$/u,
  /^(?<before>.+?)\s*\((?<list>[^()]+)\)$/u,
  /^(?<before>[^,:]+),\s*(?<list>[^:]+)$/u,
] as const
const BETWEEN = /\s*[,;/&]\s*|\s+(?:and|und)\s+/u

/** Who is meant by a name: by the whole of it, or by the family name alone; null where several are. */
type Known = ReadonlyMap<string, Named | null>

function everyEntry(entries: readonly PlanEntry[]): readonly PlanEntry[] {
  return entries.flatMap((entry) => [entry, ...everyEntry(entry.children)])
}

function isAlone({ names: [name = '', ...more] }: Named): boolean {
  return more.length === 0 && ALONE.test(name.trim())
}

/** What a person may be called by whose whole name is in Latin letters: that, or its last word. */
function callsOf({ names }: Named): readonly string[] {
  return names.flatMap((name) => {
    const words = name.trim().split(/\s+/)
    return words.length < 2 ? [] : [compared(name), compared(words.at(-1) ?? '')]
  })
}

function knownOf(everyone: readonly Named[]): Known {
  const known = new Map<string, Named | null>()
  for (const person of everyone) {
    for (const call of callsOf(person)) {
      const isOther = known.has(call) && known.get(call)?.names[0] !== person.names[0]
      known.set(call, isOther ? null : person)
    }
  }
  return known
}

/** Those who are called so, where all of them are known. */
function allOf(calls: readonly string[], known: Known): readonly Named[] | null {
  const people = calls.map((call) => known.get(compared(call)) ?? null)
  return calls.length > 0 && people.every((person) => person !== null) ? people : null
}

/** Those whom an entry lists by calls that are known, in its title or as its points, which it then has no more. */
function takeListed(entry: PlanEntry, known: Known): readonly Named[] {
  for (const naming of NAMING) {
    const { before = '', list } = naming.exec(entry.title)?.groups ?? {}
    const people = list === undefined ? null : allOf(list.split(BETWEEN), known)
    // Where names alone stand, they are those of a block.
    if (people === null || known.has(compared(before))) continue
    retitle(entry, before)
    return people
  }
  const people = allOf(entry.points, known) ?? []
  if (people.length > 0) entry.points = []
  return people
}

/** `Panel: Vogel, Brandt` names those who stand whole elsewhere on the agenda: they are these, which is noted. A family name that several have stays as it stands. */
export function withWholeNames(entries: readonly PlanEntry[], findings: Findings) {
  const all = everyEntry(entries)
  const known = knownOf(all.flatMap(({ people }) => people))
  for (const entry of all) {
    const listed = takeListed(entry, known)
    const taken = listed.map(({ names }) => names[0] ?? '')
    const named = entry.people.map((person) => {
      const whole = isAlone(person) ? known.get(compared(person.names[0] ?? '')) : null
      if (whole === null || whole === undefined) return person
      taken.push(whole.names[0] ?? '')
      return { ...person, names: whole.names }
    })
    entry.people = [...listed.map((one) => ({ ...one, role: null, remark: null })), ...named]
    if (taken.length === 0) continue
    const people = taken.join('; ')
    findings.note('family-name-alone', entry.lines[0] ?? null, { people }, { about: entry })
  }
  return entries
}
