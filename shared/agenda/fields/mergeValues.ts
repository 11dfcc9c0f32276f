import { slimmingFor } from '../defaults.ts'
import type { HardStop, Item, Kind, Script, Slimming, Speaker } from '../model.ts'
import { isCorrection, keysOf } from '../reading/likeness.ts'
import { same } from '../same.ts'
import type { Texts } from '../texts.ts'
import type { PeopleAccess } from './field.ts'

/** Joins two texts in each of their languages; equal texts appear once. */
export function joinTexts(one: Texts | null, other: Texts | null, separator: string): Texts {
  const tags = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])
  return Object.fromEntries(
    [...tags].map((tag) => {
      const versions = [one?.[tag], other?.[tag]].filter((text) => text !== undefined)
      return [tag, [...new Set(versions)].join(separator)]
    }),
  )
}

/** Joins two notes; null if neither exists. */
export function joinNotes(one: Texts | null, other: Texts | null): Texts | null {
  return one === null && other === null ? null : joinTexts(one, other, '\n')
}

/** Returns the speakers of two items, each person once. */
export function joinSpeakers(one: Item, other: Item): Speaker[] {
  const first = new Set(one.speakers.map(({ person }) => person))
  return [...one.speakers, ...other.speakers.filter(({ person }) => !first.has(person))]
}

/** Returns the additional floor languages of two joined items; undefined if there are none. */
export function joinLanguages(one: Item, other: Item): Item['alsoLanguages'] {
  const also = union(one.alsoLanguages ?? [], other.alsoLanguages ?? [], 9)
  return also.length === 0 ? undefined : also
}

/** Joins two scripts; returns the first if their languages differ. */
export function joinScripts(one?: Script, other?: Script): Script | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one.lang === other.lang ? { ...one, length: one.length + other.length } : one
}

/** Returns the slimming of a part of an item; a protected item has protected parts. */
export function slimmingOfPart({ slimming, planned }: Item, length: Item['planned']) {
  if (slimming === null) return null
  const least = slimming.least === planned ? length : Math.min(length, slimming.least)
  return { ...slimming, least }
}

/** Merges two texts: the incoming one overwrites the languages that both have. */
export function mergeTexts(
  existing: Texts | null | undefined,
  incoming: Texts | null | undefined,
): Texts | null {
  return existing && incoming ? { ...existing, ...incoming } : (incoming ?? existing ?? null)
}

/** Merges two titles; an unrelated incoming title replaces all languages. */
export function mergeTitle(existing: Texts, incoming: Texts): Texts {
  return isCorrection(existing, incoming) ? { ...existing, ...incoming } : incoming
}

/** Returns the incoming length in ms, or the existing one if the text has none. */
export function mergePlanned(existing: Item, incoming: Item): Item['planned'] {
  return incoming.planned === 0 ? existing.planned : incoming.planned
}

/** Returns the incoming kind, or the existing one if the text has only `other`. */
export function mergeKind(existing: Item, incoming: Item): Kind {
  return incoming.kind === 'other' ? existing.kind : incoming.kind
}

/** Returns the planner's slimming, limited to the new length; a default slimming follows the new kind and length. */
export function mergeSlimming(existing: Item, incoming: Item): Slimming | null {
  const planned = mergePlanned(existing, incoming)
  const usual = slimmingFor(existing.kind, existing.planned)
  if (existing.slimming === null || same(existing.slimming, usual))
    return slimmingFor(mergeKind(existing, incoming), planned)
  return { ...existing.slimming, least: Math.min(existing.slimming.least, planned) }
}

/** Returns the incoming talking points with further languages of existing ones; all existing ones if the text has none. */
export function mergePoints(existing: readonly Texts[], incoming: readonly Texts[]): Texts[] {
  if (incoming.length === 0) return [...existing]
  return incoming.map((point) => {
    const known = existing.find((one) => keysOf(one).some((text) => keysOf(point).includes(text)))
    return { ...known, ...point }
  })
}

/** Returns the incoming stop, movable as far as the existing one; the existing one if the text has none. */
export function mergeStop(existing: HardStop | null, incoming: HardStop | null): HardStop | null {
  if (existing === null || incoming === null) return incoming ?? existing
  const { movableTo } = existing
  return {
    at: incoming.at,
    movableTo: movableTo !== null && movableTo >= incoming.at ? movableTo : null,
  }
}

/** Returns the entries of both lists, each once, at most `limit`. */
export function union<T>(one: readonly T[], other: readonly T[], limit: number): T[] {
  return [...new Set([...one, ...other])].slice(0, limit)
}

/** Access to the speakers of an item; a replacement who already speaks is not added twice. */
export const SPEAKER_NAMING: PeopleAccess<Item, Speaker[]> = {
  list: ({ speakers }) => speakers.map(({ person }) => person),
  replace: ({ speakers }, newId) => {
    const others = speakers.map(({ person }) => person).filter((person) => newId(person) === person)
    return speakers.flatMap((speaker) => {
      const person = newId(speaker.person)
      const isDuplicate = person !== speaker.person && person !== null && others.includes(person)
      return person === null || isDuplicate ? [] : [{ ...speaker, person }]
    })
  },
}
