import type { ItemId, PersonId, SegmentId } from '../ids.ts'
import type { Agenda, Item, Person, Segment } from '../model.ts'
import { Alignment, type Pair } from './align.ts'
import * as like from './likeness.ts'

/** For ids of a new agenda, the matching things of an existing one. */
export type Matches = {
  readonly people: ReadonlyMap<PersonId, Person>
  readonly items: ReadonlyMap<ItemId, Item>
  readonly segments: ReadonlyMap<SegmentId, Segment>
}

type IdMap<T> = ReadonlyMap<string, T>

function matchesOf<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly Pair[],
): IdMap<T> {
  return new Map(
    pairs.flatMap((pair) => {
      const [previous, current] = [before[pair.before], after[pair.after]]
      return previous === undefined || current === undefined
        ? []
        : [[current.id, previous] as const]
    }),
  )
}

/** Matches people by name alone: a link is personal, so nobody may get another person's link. */
function matchPeople(before: Agenda, after: Agenda): IdMap<Person> {
  const names = (all: readonly Person[]) => all.map(({ name }) => new Set(like.keysOf(name)))
  const [previous, current] = [names(before.people), names(after.people)]
  const alignment = new Alignment(previous.length, current.length).pairAnywhere((b, a) =>
    [...(previous[b] ?? [])].some((name) => current[a]?.has(name) === true),
  )
  return matchesOf(before.people, after.people, alignment.pairs)
}

function itemsOf({ segments }: Agenda): readonly Item[] {
  return segments.flatMap(({ items }) => items)
}

/** Matches items by title and speakers, then by one of them between the same neighbours, then by place. */
function matchItems(before: Agenda, after: Agenda, known: IdMap<Person>): IdMap<Item> {
  const features = (all: readonly Item[], idOf: (id: PersonId) => PersonId) =>
    all.map(({ title, speakers, kind }) => {
      const ids = speakers.map(({ person }) => idOf(person))
      return like.matchKeys(title, ids, kind)
    })
  const [earlier, later] = [itemsOf(before), itemsOf(after)]
  const previous = features(earlier, (id) => `before ${id}`)
  const current = features(later, (id) => {
    const person = known.get(id)
    return person === undefined ? `after ${id}` : `before ${person.id}`
  })
  type Test = (one: like.MatchKeys, other: like.MatchKeys) => boolean
  const passes =
    (...tests: readonly Test[]) =>
    (b: number, a: number) => {
      const [one, other] = [previous[b], current[a]]
      return one !== undefined && other !== undefined && tests.every((test) => test(one, other))
    }
  const hasSpeakers: Test = (one) => one.speakers.size > 0
  const alignment = new Alignment(earlier.length, later.length)
    .pairInOrder(passes(like.hasSameTitle, like.sameSpeakers))
    .pairAnywhere(passes(like.hasSameTitle, like.sameSpeakers))
    .pairInOrder(passes(like.hasSameTitle, like.relatedSpeakers))
    .pairSingles(passes(like.hasSameTitle))
    .pairInOrder(passes(hasSpeakers, like.sameSpeakers))
    .pairInOrder(passes(like.hasNearTitle, like.relatedSpeakers))
    .pairSingles(passes(like.samePlace))
    .pairAnywhere(passes(like.hasSameTitle, like.relatedSpeakers))
  return matchesOf(earlier, later, alignment.pairs)
}

function commonItems(
  before: Agenda,
  after: Agenda,
  known: IdMap<Item>,
): (b: number, a: number) => number {
  const indexes = new Map(before.segments.flatMap(({ items }, n) => items.map(({ id }) => [id, n])))
  const counts = new Map<string, number>()
  for (const [a, { items }] of after.segments.entries()) {
    for (const { id } of items) {
      const pair = `${indexes.get(known.get(id)?.id ?? '')} ${a}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
  return (b, a) => counts.get(`${b} ${a}`) ?? 0
}

/** Matches segments by shared items, most first, then by title. */
function matchSegments(before: Agenda, after: Agenda, known: IdMap<Item>): IdMap<Segment> {
  const titles = (all: readonly Segment[]) => all.map(({ title }) => new Set(like.keysOf(title)))
  const [previous, current] = [titles(before.segments), titles(after.segments)]
  const common = commonItems(before, after, known)
  const candidates = current.flatMap((title, a) =>
    previous.flatMap((one, b) => {
      const hasSameTitle = [...one].some((text) => title.has(text))
      const likeness = common(b, a) + (hasSameTitle ? 0.5 : 0)
      return likeness === 0 ? [] : [{ before: b, after: a, likeness }]
    }),
  )
  const usedKeys = new Set<string>()
  const pairs = candidates
    .toSorted((one, other) => other.likeness - one.likeness)
    .filter((pair) => {
      const keys = [`before ${pair.before}`, `after ${pair.after}`]
      if (keys.some((key) => usedKeys.has(key))) return false
      for (const key of keys) usedKeys.add(key)
      return true
    })
  return matchesOf(before.segments, after.segments, pairs)
}

/** Matches a new agenda with an existing one, one to one, independent of ids. */
export function recognise(before: Agenda, after: Agenda): Matches {
  const people = matchPeople(before, after)
  const items = matchItems(before, after, people)
  return { people, items, segments: matchSegments(before, after, items) }
}
