import type { Agenda, Item, Speaker } from '../../../../shared/agenda/model.ts'
import type { Spot } from '../../../../shared/agenda/order.ts'
import { same } from '../../../../shared/agenda/same.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import type { Command, CommandOf } from '../../../../shared/run/command.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { guessTag } from '../../../i18n/guessTag.ts'
import { lengthFigure, withDecimals } from '../../../ui/agenda/lengthFigure.ts'
import type { PlacedItem } from './placedItem.ts'

/** What stands in the form for an item; people named for the first time are `new/0` and so on among the speakers. */
export type ItemForm = {
  readonly titles: Readonly<Record<LanguageTag, string>>
  /** What stands for a title that is cleared: the segment's. */
  readonly cleared: Readonly<Record<LanguageTag, string>>
  readonly minutes: string
  readonly kind: Item['kind']
  readonly language: LanguageTag | null
  readonly speakers: readonly Speaker[]
  readonly newNames: readonly string[]
}

/** The form for an item as it is. */
export function formOf(agenda: Agenda, { item, segment, length }: PlacedItem): ItemForm {
  const titles = Object.fromEntries(agenda.languages.map((tag) => [tag, item.title[tag] ?? '']))
  return {
    titles: { ...titles, ...item.title },
    cleared: Object.fromEntries(
      Object.entries(segment.title).filter(([tag]) => item.title[tag] !== undefined),
    ),
    minutes: lengthFigure(length),
    kind: item.kind,
    language: item.language,
    speakers: item.speakers,
    newNames: [],
  }
}

/** The form for an item still to be made. */
export function blankForm(agenda: Agenda): ItemForm {
  return {
    titles: Object.fromEntries(agenda.languages.map((tag) => [tag, ''])),
    cleared: {},
    minutes: '5',
    kind: 'other',
    language: null,
    speakers: [],
    newNames: [],
  }
}

/** The title as texts, or null where no language has one. */
export function titleOf(form: ItemForm): Texts | null {
  const given = Object.entries(form.titles)
    .map(([tag, text]): [string, string] => [tag, text.trim() || (form.cleared[tag] ?? '')])
    .filter(([, text]) => text !== '')
  return given.length === 0 ? null : Object.fromEntries(given)
}

/** Typed minutes in ms, or null where they are not whole or half ones from 0 to 600. */
export function minutesOf(text: string): number | null {
  const minutes = Number(withDecimals(text).replace(',', '.'))
  const sound = text.trim() !== '' && minutes >= 0 && minutes <= 600
  return sound && Number.isInteger(minutes * 2) ? minutes * MINUTE : null
}

/** The length in ms, or null where it is not whole or half minutes from 0 to 600. */
export function lengthOf(form: ItemForm): number | null {
  return minutesOf(form.minutes)
}

/** Somebody in whose name there is nothing but Chinese characters is named in Chinese. */
function nameTexts(name: string): Texts {
  return { [guessTag(name, [])]: name }
}

function newPeople(form: ItemForm): CommandOf<'insert'>['newPeople'] {
  return form.newNames.map((name) => ({ name: nameTexts(name), title: null, affiliation: null }))
}

/** The form with one more speaker of the agenda. */
export function withPerson(form: ItemForm, person: string): ItemForm {
  return { ...form, speakers: [...form.speakers, { person, role: 'speaker' }] }
}

/** The form with somebody new among the speakers. */
export function withNewPerson(form: ItemForm, name: string): ItemForm {
  const person = `new/${form.newNames.length}`
  return { ...withPerson(form, person), newNames: [...form.newNames, name.trim()] }
}

/** The form without a speaker; a new one leaves a name behind that nobody refers to, so those are numbered anew. */
export function withoutSpeaker(form: ItemForm, place: number): ItemForm {
  const speakers = form.speakers.filter((_, at) => at !== place)
  const kept = form.newNames
    .map((name, n) => ({ name, id: `new/${n}` }))
    .filter(({ id }) => speakers.some(({ person }) => person === id))
  return {
    ...form,
    newNames: kept.map(({ name }) => name),
    speakers: speakers.map((speaker) => {
      const n = kept.findIndex(({ id }) => id === speaker.person)
      return n < 0 ? speaker : { ...speaker, person: `new/${n}` }
    }),
  }
}

/** The commands that bring an item to what the form says, each against what it was; none for what did not change. */
export function editsOf({ item, length: was }: PlacedItem, form: ItemForm): readonly Command[] {
  const title = titleOf(form)
  const length = lengthOf(form)
  const speakers = [...form.speakers]
  const edits: Command[] = []
  if (title !== null && !same(title, item.title))
    edits.push({ type: 'editTitle', item: item.id, title, was: item.title })
  if (length !== null && length !== was)
    edits.push({ type: 'editLength', item: item.id, length, was })
  if (!same(speakers, item.speakers)) {
    const was = item.speakers
    edits.push({ type: 'editSpeakers', item: item.id, speakers, newPeople: newPeople(form), was })
  }
  return edits
}

/** The command that inserts what the form says; null where a title or a length is missing. */
export function insertOf(form: ItemForm, at: Spot): CommandOf<'insert'> | null {
  const title = titleOf(form)
  const planned = lengthOf(form)
  if (title === null || planned === null) return null
  const { kind, language, speakers } = form
  return {
    type: 'insert',
    at,
    item: { title, kind, planned, language, speakers: [...speakers] },
    newPeople: newPeople(form),
  }
}

/** The spot right behind an item. */
export function spotAfter(agenda: Agenda, id: string): Spot | null {
  const found = findItem(agenda, id)
  return found === null ? null : { segment: found.segment.id, after: id }
}
