import { slimmingFor } from '../defaults.ts'
import type { HardStop, Item, Kind, Script, Slimming, Speaker } from '../model.ts'
import { isCorrection, keysOf } from '../reading/likeness.ts'
import { same } from '../same.ts'
import type { Texts } from '../texts.ts'
import type { Naming } from './field.ts'

/** Two texts in each language they have, one after the other unless they are equal. */
export function joinedTexts(one: Texts | null, other: Texts | null, between: string): Texts {
  const tags = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])
  return Object.fromEntries(
    [...tags].map((tag) => {
      const both = [one?.[tag], other?.[tag]].filter((text) => text !== undefined)
      return [tag, [...new Set(both)].join(between)]
    }),
  )
}

/** The same, null where neither has any. */
export function joinedNotes(one: Texts | null, other: Texts | null): Texts | null {
  return one === null && other === null ? null : joinedTexts(one, other, '\n')
}

/** The speakers of two items, each person once. */
export function joinedSpeakers(one: Item, other: Item): Speaker[] {
  const known = new Set(one.speakers.map(({ person }) => person))
  return [...one.speakers, ...other.speakers.filter(({ person }) => !known.has(person))]
}

/** The other floor languages of two items as one; none where neither has several. */
export function joinedLanguages(one: Item, other: Item): Item['alsoLanguages'] {
  const also = union(one.alsoLanguages ?? [], other.alsoLanguages ?? [], 9)
  return also.length === 0 ? undefined : also
}

/** Two scripts as one; the first alone where they are in two languages. */
export function joinedScript(one?: Script, other?: Script): Script | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one.lang === other.lang ? { ...one, length: one.length + other.length } : one
}

/** What recovery may do with a part of an item: a protected one stays protected. */
export function slimmingOfPart({ slimming, planned }: Item, part: Item['planned']) {
  if (slimming === null) return null
  const least = slimming.least === planned ? part : Math.min(part, slimming.least)
  return { ...slimming, least }
}

/** Both texts in one, the read one's words first; what only the held one has is kept. */
export function mergeTexts(held: Texts | null, read: Texts | null): Texts | null {
  return held === null || read === null ? (read ?? held) : { ...held, ...read }
}

/** A title in the languages that were not read too, unless it became another title. */
export function mergeTitle(held: Texts, read: Texts): Texts {
  return isCorrection(held, read) ? { ...held, ...read } : read
}

/** A length that was read; one that is not known stays what it was. */
export function mergePlanned(held: Item, read: Item): Item['planned'] {
  return read.planned === 0 ? held.planned : read.planned
}

/** A kind that was read; one that says nothing stays what it was. */
export function mergeKind(held: Item, read: Item): Kind {
  return read.kind === 'other' ? held.kind : read.kind
}

/** What recovery may do is kept where somebody said it, as far as it goes with the new length. */
export function mergeSlimming(held: Item, read: Item): Slimming | null {
  const planned = mergePlanned(held, read)
  const usual = slimmingFor(held.kind, held.planned)
  if (held.slimming === null || same(held.slimming, usual))
    return slimmingFor(mergeKind(held, read), planned)
  return { ...held.slimming, least: Math.min(held.slimming.least, planned) }
}

/** Talking points keep the languages they have beside the one that was read; where none were read they all stay. */
export function mergePoints(held: readonly Texts[], read: readonly Texts[]): Texts[] {
  if (read.length === 0) return [...held]
  return read.map((point) => {
    const known = held.find((one) => keysOf(one).some((text) => keysOf(point).includes(text)))
    return { ...known, ...point }
  })
}

/** A stop that was read, movable as far as the held one was; the held one where none was read. */
export function mergeStop(held: HardStop | null, read: HardStop | null): HardStop | null {
  if (held === null || read === null) return read ?? held
  const { movableTo } = held
  return { at: read.at, movableTo: movableTo !== null && movableTo >= read.at ? movableTo : null }
}

/** What either list has, once, up to a number. */
export function union<T>(one: readonly T[], other: readonly T[], most: number): T[] {
  return [...new Set([...one, ...other])].slice(0, most)
}

/** Speakers name people; who is there already is not there twice. */
export const SPEAKERS: Naming<Item, Speaker[]> = {
  of: ({ speakers }) => speakers.map(({ person }) => person),
  renamed: ({ speakers }, to) => {
    const stay = speakers.map(({ person }) => person).filter((person) => to(person) === person)
    return speakers.flatMap((speaker) => {
      const person = to(speaker.person)
      const doubled = person !== speaker.person && person !== null && stay.includes(person)
      return person === null || doubled ? [] : [{ ...speaker, person }]
    })
  },
}
