import type { BoothId } from './ids.ts'
import type { Agenda } from './model.ts'
import { oncePer } from './oncePer.ts'
import type { LanguageTag } from './texts.ts'

/** How long an interpreter's turn is where nobody says otherwise, in minutes. */
export const TURN_MINUTES = 25

/** A booth as it works: what it is called, its turns in minutes, its two languages (none known: null), and the booth it takes relay from. */
export type WorkingBooth = {
  readonly id: BoothId
  readonly name: string
  readonly languages: readonly [LanguageTag, LanguageTag] | null
  readonly minutes: number
  readonly relayFrom: BoothId | null
}

/** A language without its script or region: what interpreters speak, however it is written. */
export function tongueOf(tag: LanguageTag): LanguageTag {
  return tag.split('-')[0] ?? tag
}

/** The id of a booth of two languages, by which it is called unless somebody says otherwise. */
export function boothName(one: LanguageTag, other: LanguageTag): BoothId {
  return `${tongueOf(one)}–${tongueOf(other)}`
}

function booth(id: BoothId, languages: WorkingBooth['languages']): WorkingBooth {
  return { id, name: id, languages, minutes: TURN_MINUTES, relayFrom: null }
}

/** A booth for each pair of the agenda's languages. */
function pairsOf({ languages }: Agenda): readonly WorkingBooth[] {
  const spoken = languages.filter(
    (tag, n) => languages.findIndex((other) => tongueOf(other) === tongueOf(tag)) === n,
  )
  return spoken.flatMap((one, n) =>
    spoken.slice(n + 1).map((other) => booth(boothName(one, other), [one, other])),
  )
}

/** The booths of an agenda: those it names, else one for each pair of its languages. */
export const boothsOf = oncePer((agenda: Agenda): readonly WorkingBooth[] => {
  if (agenda.booths === undefined) return pairsOf(agenda)
  return agenda.booths.map(({ id, name, languages, minutes, relayFrom }) => ({
    id,
    name: name ?? id,
    languages,
    minutes: minutes ?? TURN_MINUTES,
    relayFrom: relayFrom ?? null,
  }))
})

/**
 * Returns the booth of an id. An id that the agenda does not have, but that was made of the two languages of a booth in either order,
 * is of that booth, and one of two other languages is of the only booth of an agenda that names none (R16); any other is of a booth
 * of its own, in languages that nobody stated.
 */
export function boothOf(agenda: Agenda, id: BoothId): WorkingBooth {
  const all = boothsOf(agenda)
  const isOfPair = ({ languages }: WorkingBooth) => {
    const [one = '', other = ''] = languages ?? []
    return boothName(one, other) === id || boothName(other, one) === id
  }
  const known = all.find((one) => one.id === id) ?? all.find(isOfPair)
  const [only, second] = agenda.booths === undefined && /^\p{L}+–\p{L}+$/u.test(id) ? all : []
  return known ?? (second === undefined ? only : undefined) ?? booth(id, null)
}

/** What a booth is called. */
export function boothCalled(agenda: Agenda | null | undefined, id: BoothId): string {
  return agenda ? boothOf(agenda, id).name : id
}

/** Whether a booth works from what the floor speaks: where either is not known, it does. */
export function understands({ languages }: WorkingBooth, floor: LanguageTag | null): boolean {
  if (languages === null || floor === null) return true
  return languages.some((tag) => tongueOf(tag) === tongueOf(floor))
}
