import { comparisonKey } from './comparisonKey.ts'
import type { PersonId, ShowId } from './ids.ts'
import type { Person } from './model.ts'
import type { Texts } from './texts.ts'

/** Somebody on the agenda of one of several shows. */
export type Appearance = {
  readonly show: ShowId
  readonly person: Pick<Person, 'name' | 'affiliation'> & { readonly id: PersonId }
}

type Judges = (one: Appearance, other: Appearance) => boolean

/** Whether two texts say the same in some language, whichever it is. */
function isShared(one: Texts, other: Texts): boolean {
  const said = new Set(Object.values(one).map(comparisonKey))
  return Object.values(other).some((text) => said.has(comparisonKey(text)))
}

/** Whether two texts say different things in a language that both have. */
function isContradicted(one: Texts, other: Texts): boolean {
  return Object.entries(one).some(([tag, text]) => {
    const also = other[tag]
    return also !== undefined && comparisonKey(also) !== comparisonKey(text)
  })
}

/** Whether two may be the same person: one name, and no affiliation that speaks against it. An id alone says nothing: it outlives a name. */
const mayBeOne: Judges = ({ person: one }, { person: other }) => {
  if (!isShared(one.name, other.name) || isContradicted(one.name, other.name)) return false
  const [here, there] = [one.affiliation, other.affiliation]
  return here === null || there === null || !isContradicted(here, there)
}

/** Whether they are, also where others have the same name: their affiliation says so. */
const isSurelyOne: Judges = (one, other) => {
  const [here, there] = [one.person.affiliation, other.person.affiliation]
  return here !== null && there !== null && mayBeOne(one, other) && isShared(here, there)
}

/** Everyone in groups, each tied to some other of its group; in the order in which they come. */
function tied<A extends Appearance>(all: readonly A[], judges: Judges): readonly (readonly A[])[] {
  let groups: readonly (readonly A[])[] = []
  for (const one of all) {
    const near = groups.filter((group) => group.some((other) => judges(other, one)))
    const [first] = near
    const joined = [...near.flat(), one]
    groups =
      first === undefined
        ? groups.concat([joined])
        : groups
            .filter((group) => group === first || !near.includes(group))
            .map((group) => (group === first ? joined : group))
  }
  return groups
}

/** Whether a group can be one person: each may be each other, and nobody is twice in one show. */
function isOne(group: readonly Appearance[]): boolean {
  const shows = new Set(group.map(({ show }) => show))
  const pairs = group.flatMap((one, n) => group.slice(n + 1).map((other) => [one, other] as const))
  return shows.size === group.length && pairs.every(([one, other]) => mayBeOne(one, other))
}

/**
 * Who of several shows is one person, in the order in which they come: the same name, unless an affiliation speaks against
 * it. Where a name is that of several people, only those whose affiliation is the same are one: nobody is given the links of somebody else.
 */
export function onePerson<A extends Appearance>(all: readonly A[]): readonly (readonly A[])[] {
  return tied(all, mayBeOne).flatMap((group) =>
    isOne(group)
      ? [group]
      : tied(group, isSurelyOne).flatMap((part) =>
          isOne(part) ? [part] : part.map((one) => [one]),
        ),
  )
}
