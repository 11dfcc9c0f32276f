import type { BoothId } from './ids.ts'
import { memoize } from './memoize.ts'
import type { Agenda } from './model.ts'
import { baseLanguage } from './textIn.ts'
import type { LanguageTag } from './texts.ts'

/** The default length of an interpreter's turn, in minutes. */
export const TURN_MINUTES = 25

/** A booth with all defaults filled in: turns in minutes, languages (null: unknown), and the booth it takes relay from. */
export type WorkingBooth = {
  readonly id: BoothId
  readonly name: string
  readonly languages: readonly [LanguageTag, LanguageTag] | null
  readonly minutes: number
  readonly relayFrom: BoothId | null
}

/** Returns the id of a booth of two languages, which is also its default name. */
export function boothName(one: LanguageTag, other: LanguageTag): BoothId {
  return `${baseLanguage(one)}–${baseLanguage(other)}`
}

function booth(id: BoothId, languages: WorkingBooth['languages']): WorkingBooth {
  return { id, name: id, languages, minutes: TURN_MINUTES, relayFrom: null }
}

/** Returns a booth for each pair of the agenda's languages. */
function pairsOf({ languages }: Agenda): readonly WorkingBooth[] {
  const distinctLanguages = languages.filter(
    (tag, n) => languages.findIndex((other) => baseLanguage(other) === baseLanguage(tag)) === n,
  )
  return distinctLanguages.flatMap((one, n) =>
    distinctLanguages.slice(n + 1).map((other) => booth(boothName(one, other), [one, other])),
  )
}

/** Returns the booths of an agenda; without any, one for each pair of its languages. */
export const boothsOf = memoize((agenda: Agenda): readonly WorkingBooth[] => {
  if (agenda.booths === undefined) return pairsOf(agenda)
  return agenda.booths.map(({ id, name, languages, minutes, relayFrom }) => ({
    id,
    name: name ?? id,
    languages,
    minutes: minutes ?? TURN_MINUTES,
    relayFrom: relayFrom ?? null,
  }))
})

/** Returns the booth of an id, or of the language pair that the id names, in either order. An unknown pair means the only default booth, if there is one (R16). Any other id gives a new booth. */
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

/** Returns the name of a booth. */
export function boothLabel(agenda: Agenda | null | undefined, id: BoothId): string {
  return agenda ? boothOf(agenda, id).name : id
}

/** Returns whether a booth understands the floor language; true if either is unknown. */
export function understands({ languages }: WorkingBooth, floor: LanguageTag | null): boolean {
  if (languages === null || floor === null) return true
  return languages.some((tag) => baseLanguage(tag) === baseLanguage(floor))
}
