import { namedIn, renamedIn } from '../fields/naming.ts'
import { ITEM_ROWS, SEGMENT_ROWS } from '../fields/rows.ts'
import type { PersonId } from '../ids.ts'
import type { Agenda, Item, Person, Segment } from '../model.ts'
import { isSameDay, mergeAgenda, mergeItem, mergePerson, mergeSegment } from './mergeReading.ts'
import { type Recognised, recognised } from './recognise.ts'

/** An agenda under the ids it has in common with what is there; `kept` is how many items are the same ones. */
export type MatchedAgenda = { readonly agenda: Agenda; readonly kept: number }

const NOBODY: Recognised = { people: new Map(), items: new Map(), segments: new Map() }

function idsOf({ people, segments }: Agenda): readonly string[] {
  return [...people, ...segments, ...segments.flatMap(({ items }) => items)].map(({ id }) => id)
}

function isEmpty({ segments }: Agenda): boolean {
  return segments.every(({ items }) => items.length === 0)
}

/** What one agenda has and another has not, by ids. */
function without(agenda: Agenda, ids: ReadonlySet<string>): Agenda {
  const left = <T extends { readonly id: string }>(all: readonly T[]) =>
    all.filter(({ id }) => !ids.has(id))
  // A block stays while one of its items does: what stands in it is what it is known by.
  const segments = agenda.segments
    .map((segment) => ({ ...segment, items: left(segment.items) }))
    .filter(({ id, items }) => items.length > 0 || !ids.has(id))
  return { ...agenda, people: left(agenda.people), segments }
}

/** What of a new agenda is in those that are there, each thing as the first of them has it. */
function knownIn(held: readonly Agenda[], after: Agenda): Recognised {
  return held.reduce<Recognised>((known, before, n) => {
    const earlier = new Set(held.slice(0, n).flatMap(idsOf))
    const done = new Set([...known.people, ...known.items, ...known.segments].map(([id]) => id))
    const found = recognised(without(before, earlier), without(after, done))
    const free = [...found.segments].filter(
      ([id, segment]) => !known.segments.has(id) && !earlier.has(segment.id),
    )
    return {
      people: new Map([...known.people, ...found.people]),
      items: new Map([...known.items, ...found.items]),
      segments: new Map([...known.segments, ...free]),
    }
  }, NOBODY)
}

/** Gives ids that nothing has yet, near the ones that are wished for. */
function freshIds(held: readonly Agenda[]): (wish: string) => string {
  const taken = new Set(held.flatMap(idsOf))
  return (wish) => {
    let id = wish
    for (let n = 2; taken.has(id); n += 1) id = `${wish}.${n}`
    taken.add(id)
    return id
  }
}

/** People of whom the text does not speak, and whom something in it goes on naming that is held. */
function stillNamed(
  segments: readonly Segment[],
  people: readonly Person[],
  held: readonly Agenda[],
): readonly Person[] {
  const there = new Set(people.map(({ id }) => id))
  const named = new Set(segments.flatMap((segment) => namedIn(SEGMENT_ROWS, segment)))
  return [...named].flatMap((id) => {
    const was = held.flatMap((one) => one.people).find((person) => person.id === id)
    return there.has(id) || was === undefined ? [] : [was]
  })
}

/** Gives what a new agenda has in common with those that are there (the draft first, then what is published) the ids it has there, and what is said of it there and not in the text. Everything else gets ids that stand for nothing yet. */
export function matchExistingIds(held: readonly Agenda[], after: Agenda): MatchedAgenda {
  const known = knownIn(held, after)
  const [before] = held
  const fresh = freshIds(held)
  const people = new Map(
    after.people.map((person) => {
      const was = known.people.get(person.id)
      const made =
        was === undefined ? { ...person, id: fresh(person.id) } : mergePerson(was, person)
      return [person.id, made] as const
    }),
  )
  const sameDay = before !== undefined && isSameDay(before, after)
  const kept = (person: PersonId) => people.get(person)?.id ?? person
  const itemIn = (item: Item): Item => {
    const was = known.items.get(item.id)
    const made = renamedIn(ITEM_ROWS, item, kept)
    return was === undefined ? { ...made, id: fresh(item.id) } : mergeItem(was, made)
  }
  const segmentIn = (segment: Segment): Segment => {
    const was = known.segments.get(segment.id)
    const named = renamedIn(SEGMENT_ROWS, segment, kept)
    const made = { ...named, items: segment.items.map(itemIn) }
    return was === undefined ? { ...made, id: fresh(segment.id) } : mergeSegment(was, made, sameDay)
  }
  const segments = after.segments.map(segmentIn)
  const made = {
    ...after,
    people: [...people.values(), ...stillNamed(segments, [...people.values()], held)],
    segments,
  }
  const count = known.items.size
  // A show with nothing in it yet has no other agenda whose stop, notes or meeting could be meant.
  const goesOn = before !== undefined && (count > 0 || isEmpty(before))
  return { kept: count, agenda: goesOn ? mergeAgenda(before, made) : made }
}
