import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { flatItems, personOf } from '../../../../shared/run/lookup.ts'
import type { Act } from '../../../ui/acts/act.ts'
import { nameOf } from '../../../ui/agenda/itemName.ts'
import type { Findable } from './matching.ts'

/** An item or person whose acts the search offers. */
export type About = { readonly kind: 'item' | 'person'; readonly id: string }

/** One line of the search: an act, or an item or person. */
export type SearchOffer = Findable & {
  readonly id: string
  readonly name: string
  /** The language of the name where it comes from the agenda. */
  readonly lang: LanguageTag | null
  readonly detail: string | null
  readonly cap: string | null
  readonly choice:
    | { readonly kind: 'act'; readonly act: Act }
    | { readonly kind: 'about'; readonly about: About }
}

/** Returns the acts that are possible now. */
export function actOffers(acts: readonly Act[]): readonly SearchOffer[] {
  return acts
    .filter(({ on, id }) => on && id !== 'find')
    .map((act) => ({
      id: `act ${act.id}`,
      name: act.name,
      lang: null,
      detail: act.detail ?? null,
      cap: act.caps[0] ?? null,
      // By its name alone: a person’s name must not find Next because they are next.
      words: [act.name, ...(act.words ?? [])],
      choice: { kind: 'act', act },
    }))
}

/** The names of an item's speakers, in every language they have. */
function namesIn(agenda: Agenda, item: Item): readonly string[] {
  return item.speakers.flatMap(({ person }) => Object.values(personOf(agenda, person)?.name ?? {}))
}

/** Every item of the agenda, as people call it, with its title beside it. */
export function itemOffers(agenda: Agenda, lang: LanguageTag): readonly SearchOffer[] {
  return flatItems(agenda).map(({ item }) => {
    const name = nameOf(agenda, item, lang)
    const title = textIn(item.title, lang).text
    return {
      id: `item ${item.id}`,
      name: name.text,
      lang: name.lang,
      detail: title === name.text ? null : title,
      cap: null,
      names: namesIn(agenda, item),
      words: Object.values(item.title),
      choice: { kind: 'about', about: { kind: 'item', id: item.id } },
    }
  })
}

/** Everybody of the agenda. */
export function personOffers(agenda: Agenda, lang: LanguageTag): readonly SearchOffer[] {
  return agenda.people.map((person) => {
    const name = textIn(person.name, lang)
    return {
      id: `person ${person.id}`,
      name: name.text,
      lang: name.lang,
      detail: person.affiliation === null ? null : textIn(person.affiliation, lang).text,
      cap: null,
      names: Object.values(person.name),
      words: [],
      choice: { kind: 'about', about: { kind: 'person', id: person.id } },
    }
  })
}
