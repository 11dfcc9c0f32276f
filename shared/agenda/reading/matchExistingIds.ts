import {
  ITEM_ROWS,
  mergeExisting,
  PERSON_ROWS,
  peopleIn,
  replacePeople,
  SEGMENT_ROWS,
  SHOW_ROWS,
} from '../fields/fieldTables.ts'
import { dayOf } from '../homeZone.ts'
import type { PersonId } from '../ids.ts'
import type { Agenda, Item, Person, Segment } from '../model.ts'
import { type Matches, recognise } from './recognise.ts'

/** An agenda with existing ids, and the number of items that were matched. */
export type MatchedAgenda = { readonly agenda: Agenda; readonly matched: number }

const NO_MATCHES: Matches = { people: new Map(), items: new Map(), segments: new Map() }

function idsOf({ people, segments }: Agenda): readonly string[] {
  return [...people, ...segments, ...segments.flatMap(({ items }) => items)].map(({ id }) => id)
}

function isEmpty({ segments }: Agenda): boolean {
  return segments.every(({ items }) => items.length === 0)
}

function withoutIds(agenda: Agenda, ids: ReadonlySet<string>): Agenda {
  const remaining = <T extends { readonly id: string }>(all: readonly T[]) =>
    all.filter(({ id }) => !ids.has(id))
  // Keep a segment while it has an item, because segments are recognised by their items.
  const segments = agenda.segments
    .map((segment) => ({ ...segment, items: remaining(segment.items) }))
    .filter(({ id, items }) => items.length > 0 || !ids.has(id))
  return { ...agenda, people: remaining(agenda.people), segments }
}

/** Matches a new agenda with existing ones; the first agenda with a match decides. */
function matchesIn(existing: readonly Agenda[], after: Agenda): Matches {
  return existing.reduce<Matches>((known, before, n) => {
    const earlierIds = new Set(existing.slice(0, n).flatMap(idsOf))
    const knownIds = new Set([...known.people, ...known.items, ...known.segments].map(([id]) => id))
    const found = recognise(withoutIds(before, earlierIds), withoutIds(after, knownIds))
    const newSegments = [...found.segments].filter(
      ([id, segment]) => !known.segments.has(id) && !earlierIds.has(segment.id),
    )
    return {
      people: new Map([...known.people, ...found.people]),
      items: new Map([...known.items, ...found.items]),
      segments: new Map([...known.segments, ...newSegments]),
    }
  }, NO_MATCHES)
}

/** Returns a function that makes unused ids, similar to the wanted ones. */
function freshIds(existing: readonly Agenda[]): (wanted: string) => string {
  const usedIds = new Set(existing.flatMap(idsOf))
  return (wanted) => {
    let id = wanted
    for (let n = 2; usedIds.has(id); n += 1) id = `${wanted}.${n}`
    usedIds.add(id)
    return id
  }
}

/** Returns existing people who are not in the list of people, but in a field of a segment. */
function lostPeople({ segments, people }: Agenda, existing: readonly Agenda[]): readonly Person[] {
  const listed = new Set(people.map(({ id }) => id))
  const usedPeople = new Set(segments.flatMap((segment) => peopleIn(SEGMENT_ROWS, segment)))
  return [...usedPeople].flatMap((id) => {
    const person = existing.flatMap((one) => one.people).find((one) => one.id === id)
    return listed.has(id) || person === undefined ? [] : [person]
  })
}

/** Gives a new agenda the ids of existing things (draft first, then published) and merges their fields. New things get unused ids. */
export function matchExistingIds(existing: readonly Agenda[], after: Agenda): MatchedAgenda {
  const known = matchesIn(existing, after)
  const [before] = existing
  const freshId = freshIds(existing)
  const isSameDay = before !== undefined && dayOf(before) === dayOf(after)
  const people = after.people.map((person) => {
    const match = known.people.get(person.id)
    return match
      ? mergeExisting(PERSON_ROWS, match, person, true)
      : { ...person, id: freshId(person.id) }
  })
  const ids = new Map(after.people.map(({ id }, n) => [id, people[n]?.id ?? id]))
  const newId = (person: PersonId) => ids.get(person) ?? person
  const matchItem = (item: Item): Item => {
    const match = known.items.get(item.id)
    const copy = replacePeople(ITEM_ROWS, item, newId)
    return match ? mergeExisting(ITEM_ROWS, match, copy, true) : { ...copy, id: freshId(item.id) }
  }
  const segments = after.segments.map((segment): Segment => {
    const match = known.segments.get(segment.id)
    const copy = replacePeople(SEGMENT_ROWS, segment, newId)
    const incoming = { ...copy, items: segment.items.map(matchItem) }
    return match
      ? mergeExisting(SEGMENT_ROWS, match, incoming, isSameDay)
      : { ...incoming, id: freshId(segment.id) }
  })
  const matched = known.items.size
  const draft = { ...after, people, segments }
  const agenda = { ...draft, people: [...people, ...lostPeople(draft, existing)] }
  // The fields of the show are merged if an item matches or the show is empty.
  const isSameShow = before !== undefined && (matched > 0 || isEmpty(before))
  return {
    matched,
    agenda: isSameShow ? mergeExisting(SHOW_ROWS, before, agenda, isSameDay) : agenda,
  }
}
