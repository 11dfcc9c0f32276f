import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda, Item, Person, Speaker } from '../../../../../shared/agenda/model.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { flatItems, personOf } from '../../../../../shared/run/lookup.ts'
import { Rewrite } from '../model/rewrite.ts'
import type { NewId } from './made.ts'

/** The language of the agenda that a typed name is in: Chinese where it is nothing but Chinese characters. */
function languageOfName(agenda: Agenda, name: string): LanguageTag {
  const chinese = /\p{Script=Han}/u.test(name) && !/\p{Script=Latin}/u.test(name)
  const fits = (tag: LanguageTag) => tag.startsWith('zh') === chinese
  return agenda.languages.find(fits) ?? agenda.languages[0] ?? 'en'
}

/** Somebody new by a typed name. */
export function newPerson(agenda: Agenda, name: string, newId: NewId): Person {
  return {
    ...{ id: newId(), name: { [languageOfName(agenda, name)]: name.trim() } },
    ...{ title: null, affiliation: null, pronunciation: null, speaks: [] },
  }
}

/** The change that puts somebody at the end of the list. */
export function insertPerson(agenda: Agenda, person: Person): DraftChange {
  return { type: 'insertPerson', after: agenda.people.at(-1)?.id ?? null, person }
}

/** The items in which somebody speaks. */
export function itemsOf(agenda: Agenda, person: string): readonly Item[] {
  return flatItems(agenda).flatMap(({ item }) =>
    item.speakers.some((speaker) => speaker.person === person) ? [item] : [],
  )
}

const TEXTS = ['name', 'title', 'affiliation', 'pronunciation'] as const

function replaced(speakers: readonly Speaker[], from: string, to: string): Speaker[] {
  const known = speakers.some(({ person }) => person === to)
  return speakers.flatMap((speaker) => {
    if (speaker.person !== from) return [speaker]
    return known ? [] : [{ ...speaker, person: to }]
  })
}

function fill(rewrite: Rewrite, id: string, field: (typeof TEXTS)[number], more: Texts | null) {
  const now = personOf(rewrite.agenda, id)?.[field] ?? {}
  for (const [lang, text] of Object.entries(more ?? {}))
    if (now[lang] === undefined)
      rewrite.set({ type: 'setText', of: 'person', id, field, lang }, text)
}

/** Two people who are one: the other takes this one's place everywhere, and what is known of either stays. */
export function mergePeople(
  agenda: Agenda,
  gone: string,
  into: string,
): readonly DraftChange[] | null {
  const [one, other] = [personOf(agenda, gone), personOf(agenda, into)]
  if (one === null || other === null || gone === into) return null
  const rewrite = new Rewrite(agenda)
  for (const { id, speakers } of itemsOf(agenda, gone))
    rewrite.set(
      { type: 'setValue', of: 'item', id, field: 'speakers' },
      replaced(speakers, gone, into),
    )
  for (const field of TEXTS) fill(rewrite, into, field, one[field])
  rewrite.set({ type: 'setValue', of: 'person', id: into, field: 'speaks' }, [
    ...new Set([...other.speaks, ...one.speaks]),
  ])
  return rewrite.make({ type: 'removePerson', was: one }).done()
}

/** People whose name holds the typed text, those it begins with first. */
export function peopleLike(
  agenda: Agenda,
  text: string,
  without: readonly string[] = [],
): readonly Person[] {
  const typed = text.normalize('NFKC').trim().toLowerCase()
  const rank = ({ name }: Person) => {
    const names = Object.values(name).map((one) => one.toLowerCase())
    if (names.some((one) => one.startsWith(typed))) return 0
    if (names.some((one) => one.split(/\s+/).some((part) => part.startsWith(typed)))) return 1
    return names.some((one) => one.includes(typed)) ? 2 : 3
  }
  return agenda.people
    .filter(({ id }) => !without.includes(id))
    .map((person) => ({ person, rank: typed === '' ? 0 : rank(person) }))
    .filter(({ rank: place }) => place < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ person }) => person)
}

/** The person of exactly this name in some language, or null. */
export function personNamed(agenda: Agenda, name: string): Person | null {
  const typed = name.normalize('NFKC').trim().toLowerCase()
  const called = (person: Person) =>
    Object.values(person.name).some((one) => one.normalize('NFKC').toLowerCase() === typed)
  return agenda.people.find(called) ?? null
}
