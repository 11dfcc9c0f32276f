import { comparisonKey } from './comparisonKey.ts'
import type { PersonId, ShowId } from './ids.ts'
import type { Person } from './model.ts'
import type { Texts } from './texts.ts'

/** A person in one of several shows. */
export type Appearance = {
  readonly show: ShowId
  readonly person: Pick<Person, 'name' | 'affiliation'> & { readonly id: PersonId }
}

type Match = (one: Appearance, other: Appearance) => boolean

function shareText(one: Texts, other: Texts): boolean {
  const keys = new Set(Object.values(one).map(comparisonKey))
  return Object.values(other).some((text) => keys.has(comparisonKey(text)))
}

function contradict(one: Texts, other: Texts): boolean {
  return Object.entries(one).some(([tag, text]) => {
    const otherText = other[tag]
    return otherText !== undefined && comparisonKey(otherText) !== comparisonKey(text)
  })
}

/** Returns whether two appearances can be the same person: equal names and no contradicting affiliation. It ignores ids, because a changed name can make an id another person's. */
const maybeSamePerson: Match = ({ person: one }, { person: other }) => {
  if (!shareText(one.name, other.name) || contradict(one.name, other.name)) return false
  const [here, there] = [one.affiliation, other.affiliation]
  return here === null || there === null || !contradict(here, there)
}

/** Returns whether two appearances are the same person even among namesakes: their affiliations are equal. */
const surelySamePerson: Match = (one, other) => {
  const [here, there] = [one.person.affiliation, other.person.affiliation]
  return here !== null && there !== null && maybeSamePerson(one, other) && shareText(here, there)
}

/** Groups appearances that match, directly or through others, in their order. */
function connectedGroups<A extends Appearance>(
  all: readonly A[],
  match: Match,
): readonly (readonly A[])[] {
  let groups: readonly (readonly A[])[] = []
  for (const one of all) {
    const matching = groups.filter((group) => group.some((other) => match(other, one)))
    const [first] = matching
    const joined = [...matching.flat(), one]
    const others = groups.filter((group) => !matching.slice(1).includes(group))
    groups =
      first === undefined
        ? [...groups, joined]
        : others.map((group) => (group === first ? joined : group))
  }
  return groups
}

/** Returns whether a group can be one person: all match each other, and no show appears twice. */
function canBeOnePerson(group: readonly Appearance[]): boolean {
  const shows = new Set(group.map(({ show }) => show))
  const pairs = group.flatMap((one, n) => group.slice(n + 1).map((other) => [one, other] as const))
  return shows.size === group.length && pairs.every(([one, other]) => maybeSamePerson(one, other))
}

/** Groups appearances by person, in their order: equal names without contradicting affiliations. Among namesakes only equal affiliations count, so that nobody gets another person's links. */
export function groupByPerson<A extends Appearance>(all: readonly A[]): readonly (readonly A[])[] {
  return connectedGroups(all, maybeSamePerson).flatMap((group) =>
    canBeOnePerson(group)
      ? [group]
      : connectedGroups(group, surelySamePerson).flatMap((part) =>
          canBeOnePerson(part) ? [part] : part.map((one) => [one]),
        ),
  )
}
