import type { PersonId } from '../agenda/ids.ts'
import { memoizeTwo } from '../agenda/memoize.ts'
import type { Item } from '../agenda/model.ts'
import { itemStatus } from './lookup.ts'
import type { ShowState } from './state.ts'

/** Who is marked here, and who not. */
export type Marks = Pick<ShowState, 'attendance'>

/** Whether somebody is marked not here. */
export function isAway({ attendance }: Marks, person: PersonId): boolean {
  return attendance[person] === 'not-here'
}

/** Whether all people of an item are marked not here; one without people misses nobody. */
export function isAbsent(marks: Marks, { speakers }: Item): boolean {
  return speakers.length > 0 && speakers.every(({ person }) => isAway(marks, person))
}

/** An item without those of its people who are marked not here, but for `reader`; the same object where none is. */
export function withoutAway(marks: Marks, item: Item, reader: PersonId | null = null): Item {
  const isLeftOut = (person: PersonId) => person !== reader && isAway(marks, person)
  const speakers = item.speakers.filter(({ person }) => !isLeftOut(person))
  return speakers.length === item.speakers.length ? item : { ...item, speakers }
}

/** The show as screens name its people: what is on and what is to come without who is marked not here, but for the reader (R7c). */
export const announced = memoizeTwo((show: ShowState, reader: PersonId | null): ShowState => {
  const { published, run, attendance } = show
  if (published === null || !Object.values(attendance).includes('not-here')) return show
  const isOver = ({ id }: Item) => ['done', 'dropped'].includes(itemStatus(run, id))
  const segments = published.agenda.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => (isOver(item) ? item : withoutAway(show, item, reader))),
  }))
  return { ...show, published: { ...published, agenda: { ...published.agenda, segments } } }
})
