import type { PersonId } from '../agenda/ids.ts'
import { memoizeTwo } from '../agenda/memoize.ts'
import type { Item } from '../agenda/model.ts'
import { itemStatus } from './lookup.ts'
import type { ShowState } from './state.ts'

/** The marks of people as here or not here. */
export type Attendance = Pick<ShowState, 'attendance'>

/** Returns whether a person is marked not here. */
export function isAway({ attendance }: Attendance, person: PersonId): boolean {
  return attendance[person] === 'not-here'
}

/** Returns whether all people of an item are marked not here; false for an item without people. */
export function areAllAway(marks: Attendance, { speakers }: Item): boolean {
  return speakers.length > 0 && speakers.every(({ person }) => isAway(marks, person))
}

/** Returns an item without people who are marked not here; `reader` stays. Returns the same object if nobody is removed. */
export function itemWithoutAway(
  marks: Attendance,
  item: Item,
  reader: PersonId | null = null,
): Item {
  const isLeftOut = (person: PersonId) => person !== reader && isAway(marks, person)
  const speakers = item.speakers.filter(({ person }) => !isLeftOut(person))
  return speakers.length === item.speakers.length ? item : { ...item, speakers }
}

/** Returns the show without people who are marked not here, except the reader. Done and dropped items keep all people (R7c). */
export const showWithoutAway = memoizeTwo((show: ShowState, reader: PersonId | null): ShowState => {
  const { published, run, attendance } = show
  if (published === null || !Object.values(attendance).includes('not-here')) return show
  const isPast = ({ id }: Item) => ['done', 'dropped'].includes(itemStatus(run, id))
  const segments = published.agenda.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => (isPast(item) ? item : itemWithoutAway(show, item, reader))),
  }))
  return { ...show, published: { ...published, agenda: { ...published.agenda, segments } } }
})
