import { kindOf } from '../kinds.ts'
import type { Named } from './named.ts'
import { isNobody, personIn, saidMore } from './person.ts'
import { hanPostFrom, isOrganisation } from './titles.ts'

/** What stands between two signs or blanks, brackets and all. */
const PARTS = /(?:[^、,，;；\s(（]|[(（][^()（）]*[)）])+/g
const ONE = /^(\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,7})?)(?:[(（]([^()（）]*)[)）])?$/u

/** The people of a list of Chinese names after a label or in a column for people, whatever their surnames; null where it is none. */
export function hanList(text: string): readonly Named[] | null {
  const people = (text.match(PARTS) ?? []).map(personOf)
  return people.length > 0 && people.every((one) => one !== null) ? people : null
}

function personOf(part: string): Named | null {
  const found = ONE.exec(part)
  const name = found?.[1] ?? ''
  if (found === null || isNobody(name) || isOrganisation(name) || kindOf(name) !== null) return null
  const known = personIn(part, 'column')
  if (known !== null) return known
  if (hanPostFrom(name) !== -1) return null
  return saidMore(
    { names: [name], titles: [], affiliations: [], role: null, remark: null, evidence: 2 },
    found[2] ?? '',
  )
}

const FIRST = /^(\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,7})?)(?=$|[\s,，(（])/u

/** The person after a label whose name stands first and in no list, with what follows it. */
export function hanFirst(text: string): Named | null {
  const name = FIRST.exec(text)?.[1]
  if (name === undefined || isNobody(name) || isOrganisation(name) || kindOf(name) !== null)
    return null
  if (hanPostFrom(name) !== -1) return null
  const person: Named = {
    names: [name],
    titles: [],
    affiliations: [],
    role: null,
    remark: null,
    evidence: 2,
  }
  return saidMore(
    person,
    text
      .slice(name.length)
      .trim()
      .replace(/^(\S+)\s+/, '$1, '),
  )
}
