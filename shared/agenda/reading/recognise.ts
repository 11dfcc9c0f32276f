import type { ItemId, PersonId, SegmentId } from '../ids.ts'
import type { Agenda, Item, Person, Segment } from '../model.ts'
import { Alignment, type Pair } from './align.ts'
import * as like from './likeness.ts'

/** What of an agenda another one holds already: for ids of the one, what they are in the other. */
export type Recognised = {
  readonly people: ReadonlyMap<PersonId, Person>
  readonly items: ReadonlyMap<ItemId, Item>
  readonly segments: ReadonlyMap<SegmentId, Segment>
}

type Known<T> = ReadonlyMap<string, T>

function byPairs<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly Pair[],
): Known<T> {
  return new Map(
    pairs.flatMap((pair) => {
      const [was, is] = [before[pair.before], after[pair.after]]
      return was === undefined || is === undefined ? [] : [[is.id, was] as const]
    }),
  )
}

/** People are known by their names alone: a link is a person's own, so nobody gets that of another. */
function people(before: Agenda, after: Agenda): Known<Person> {
  const names = (all: readonly Person[]) => all.map(({ name }) => new Set(like.keysOf(name)))
  const [was, is] = [names(before.people), names(after.people)]
  const alignment = new Alignment(was.length, is.length).anywhere((b, a) =>
    [...(was[b] ?? [])].some((name) => is[a]?.has(name) === true),
  )
  return byPairs(before.people, after.people, alignment.pairs)
}

function itemsOf({ segments }: Agenda): readonly Item[] {
  return segments.flatMap(({ items }) => items)
}

/** Items are known by title and speakers, then by either of them between the same neighbours, then by a place that holds nothing else. */
function items(before: Agenda, after: Agenda, known: Known<Person>): Known<Item> {
  const told = (all: readonly Item[], idOf: (id: PersonId) => PersonId) =>
    all.map(({ title, speakers, kind }) => {
      const ids = speakers.map(({ person }) => idOf(person))
      return like.matchKeys(title, ids, kind)
    })
  const [earlier, later] = [itemsOf(before), itemsOf(after)]
  const was = told(earlier, (id) => `before ${id}`)
  const is = told(later, (id) => {
    const person = known.get(id)
    return person === undefined ? `after ${id}` : `before ${person.id}`
  })
  type Test = (one: like.Likeness, other: like.Likeness) => boolean
  const both =
    (...tests: readonly Test[]) =>
    (b: number, a: number) => {
      const [one, other] = [was[b], is[a]]
      return one !== undefined && other !== undefined && tests.every((test) => test(one, other))
    }
  const named: Test = (one) => one.speakers.size > 0
  const alignment = new Alignment(earlier.length, later.length)
    .between(both(like.sameTitle, like.sameSpeakers))
    .anywhere(both(like.sameTitle, like.sameSpeakers))
    .between(both(like.sameTitle, like.relatedSpeakers))
    .alone(both(like.sameTitle))
    .between(both(named, like.sameSpeakers))
    .between(both(like.nearTitle, like.relatedSpeakers))
    .alone(both(like.samePlace))
    .anywhere(both(like.sameTitle, like.relatedSpeakers))
  return byPairs(earlier, later, alignment.pairs)
}

/** How many items each two blocks have in common. */
function commonItems(
  before: Agenda,
  after: Agenda,
  known: Known<Item>,
): (b: number, a: number) => number {
  const home = new Map(before.segments.flatMap(({ items: all }, n) => all.map(({ id }) => [id, n])))
  const counts = new Map<string, number>()
  for (const [a, { items: all }] of after.segments.entries()) {
    for (const { id } of all) {
      const pair = `${home.get(known.get(id)?.id ?? '')} ${a}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
  return (b, a) => counts.get(`${b} ${a}`) ?? 0
}

/** Blocks are known by the items they hold, the ones with most in common first; empty of known ones, by their titles. */
function segments(before: Agenda, after: Agenda, known: Known<Item>): Known<Segment> {
  const titles = (all: readonly Segment[]) => all.map(({ title }) => new Set(like.keysOf(title)))
  const [was, is] = [titles(before.segments), titles(after.segments)]
  const common = commonItems(before, after, known)
  const likes = is.flatMap((title, a) =>
    was.flatMap((one, b) => {
      const named = [...one].some((text) => title.has(text))
      const likeness = common(b, a) + (named ? 0.5 : 0)
      return likeness === 0 ? [] : [{ before: b, after: a, likeness }]
    }),
  )
  const taken = new Set<string>()
  const pairs = likes
    .toSorted((one, other) => other.likeness - one.likeness)
    .filter((pair) => {
      const ends = [`before ${pair.before}`, `after ${pair.after}`]
      if (ends.some((end) => taken.has(end))) return false
      for (const end of ends) taken.add(end)
      return true
    })
  return byPairs(before.segments, after.segments, pairs)
}

/** What of a new agenda an older one holds already: one to one, under whatever ids. */
export function recognised(before: Agenda, after: Agenda): Recognised {
  const knownPeople = people(before, after)
  const knownItems = items(before, after, knownPeople)
  return { people: knownPeople, items: knownItems, segments: segments(before, after, knownItems) }
}
