import type { ItemId, PersonId } from '../../../../shared/agenda/ids.ts'
import type { Agenda, Item, Segment, Speaker } from '../../../../shared/agenda/model.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import type { Command, CommandOf } from '../../../../shared/run/command.ts'
import { allottedOf, findItem } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import { guessTag } from '../../../i18n/guessTag.ts'
import { lengthFigure, withDecimals } from '../../../ui/agenda/useLength.ts'

/** An item with its agenda, its segment and its length: the allotted time in ms (R5). */
export type PlacedItem = {
  readonly agenda: Agenda
  readonly item: Item
  readonly segment: Segment
  readonly length: Duration
}

/** Returns an item of the published agenda as shown now; null if the agenda does not have it. */
export function placedItem({ published, run }: ShowState, id: ItemId): PlacedItem | null {
  const found = published === null ? null : findItem(published.agenda, id)
  return (
    found &&
    published && { ...found, agenda: published.agenda, length: allottedOf(run, found.item) }
  )
}

/** The form for an item; names are in the reader's language. */
export type ItemForm = {
  readonly titles: Readonly<Record<LanguageTag, string>>
  /** The segment's title, which replaces a cleared title. */
  readonly cleared: Readonly<Record<LanguageTag, string>>
  readonly minutes: string
  /** The current length of the item in ms; null for a new item. */
  readonly length: Duration | null
  readonly kind: Item['kind']
  readonly language: LanguageTag | null
  readonly speakers: readonly Speaker[]
  /** The names of the agenda's people and of new people, by id. */
  readonly names: Readonly<Record<PersonId, string>>
}

/** Returns the form for a new item. */
export function blankForm({ languages, people }: Agenda, lang: LanguageTag): ItemForm {
  return {
    titles: Object.fromEntries(languages.map((tag) => [tag, ''])),
    cleared: {},
    minutes: '5',
    length: null,
    kind: 'other',
    language: null,
    speakers: [],
    names: Object.fromEntries(people.map(({ id, name }) => [id, textIn(name, lang).text])),
  }
}

/** Returns the form for an existing item. */
export function formOf({ agenda, item, segment, length }: PlacedItem, lang: LanguageTag): ItemForm {
  const { kind, language, speakers, title } = item
  const blank = blankForm(agenda, lang)
  return {
    ...blank,
    titles: { ...blank.titles, ...title },
    cleared: Object.fromEntries(
      Object.entries(segment.title).filter(([tag]) => title[tag] !== undefined),
    ),
    minutes: lengthFigure(length),
    length,
    kind,
    language,
    speakers,
  }
}

/** Returns the title as texts; null if no language has one. */
export function titleOf(form: ItemForm): Texts | null {
  const entries = Object.entries(form.titles)
    .map(([tag, text]): [string, string] => [tag, text.trim() || (form.cleared[tag] ?? '')])
    .filter(([, text]) => text !== '')
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

/** Returns typed minutes in ms; null if they are not whole or half minutes from 0 to 600. */
function minutesOf(text: string): number | null {
  const minutes = Number(withDecimals(text).replace(',', '.'))
  const isInRange = text.trim() !== '' && minutes >= 0 && minutes <= 600
  return isInRange && Number.isInteger(minutes * 2) ? minutes * MINUTE : null
}

/** Returns the length in ms; null if the minutes are invalid. An unchanged length stays exact, even with odd seconds. */
export function lengthOf({ minutes, length }: ItemForm): Duration | null {
  return length !== null && minutes === lengthFigure(length) ? length : minutesOf(minutes)
}

/** Whether title, length and names can be saved. */
export function isValidForm(form: ItemForm): boolean {
  const areAllNamed = form.speakers.every(({ person }) => form.names[person]?.trim() !== '')
  return titleOf(form) !== null && lengthOf(form) !== null && areAllNamed
}

/** Returns the form with one more speaker. */
export function withPerson(form: ItemForm, person: PersonId): ItemForm {
  return { ...form, speakers: [...form.speakers, { person, role: 'speaker' }] }
}

/** Returns the form with one more speaker, who is not on the agenda yet. */
export function withNewPerson(form: ItemForm, name: string): ItemForm {
  const id = `new ${Object.keys(form.names).length}`
  return withPerson({ ...form, names: { ...form.names, [id]: name.trim() } }, id)
}

/** Returns the speakers in the form of a command: people who are new on the agenda are numbered. */
function speakerFields(
  { people }: Agenda,
  { speakers, names }: ItemForm,
): Pick<CommandOf<'editSpeakers'>, 'speakers' | 'newPeople'> {
  const isKnown = (person: PersonId) => people.some(({ id }) => id === person)
  const added = speakers.map(({ person }) => person).filter((person) => !isKnown(person))
  return {
    speakers: speakers.map((speaker) =>
      isKnown(speaker.person)
        ? speaker
        : { ...speaker, person: `new/${added.indexOf(speaker.person)}` },
    ),
    // A name of Chinese characters only is in Chinese.
    newPeople: added.map((person) => {
      const name = names[person] ?? ''
      return { name: { [guessTag(name, [])]: name }, title: null, affiliation: null }
    }),
  }
}

/** Returns the changes of the speakers' names, each in the language in which the form shows it. */
function nameEdits(
  { people }: Agenda,
  { speakers, names }: ItemForm,
  lang: LanguageTag,
): readonly CommandOf<'editName'>[] {
  return people.flatMap(({ id, name: was }) => {
    const { text, lang: tag } = textIn(was, lang)
    const name = names[id]?.trim() ?? ''
    const isChanged = name !== '' && name !== text && speakers.some(({ person }) => person === id)
    return isChanged ? [{ type: 'editName', person: id, name: { ...was, [tag]: name }, was }] : []
  })
}

/** Returns the commands that change an item as the form states, each against its previous value. */
export function editsOf(
  { agenda, item, length: was }: PlacedItem,
  form: ItemForm,
  lang: LanguageTag,
): readonly Command[] {
  const title = titleOf(form)
  const length = lengthOf(form)
  const edits: Command[] = []
  if (title !== null && !same(title, item.title))
    edits.push({ type: 'editTitle', item: item.id, title, was: item.title })
  if (length !== null && length !== was)
    edits.push({ type: 'editLength', item: item.id, length, was })
  if (!same(form.speakers, item.speakers)) {
    const fields = speakerFields(agenda, form)
    edits.push({ type: 'editSpeakers', item: item.id, ...fields, was: item.speakers })
  }
  return [...edits, ...nameEdits(agenda, form, lang)]
}

/** Returns the commands that insert an item right after another one, and change names edited in the form. */
export function insertAfter(
  agenda: Agenda,
  id: string,
  form: ItemForm,
  lang: LanguageTag,
): readonly Command[] {
  const title = titleOf(form)
  const planned = lengthOf(form)
  const segment = findItem(agenda, id)?.segment.id
  if (title === null || planned === null || segment === undefined) return []
  const { kind, language } = form
  const { speakers, newPeople } = speakerFields(agenda, form)
  const item = { title, kind, planned, language, speakers }
  return [
    { type: 'insert', at: { segment, after: id }, item, newPeople },
    ...nameEdits(agenda, form, lang),
  ]
}
