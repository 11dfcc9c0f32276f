import type { Agenda, Item, Person } from '../agenda/model.ts'
import { oncePer } from '../agenda/oncePer.ts'
import { personOf } from './lookup.ts'

function found(agenda: Agenda, item: Item): readonly Person[] {
  const chairs = item.speakers.filter(({ role }) => role === 'moderator')
  const others = item.speakers.filter(({ role }) => role !== 'moderator')
  return [...others, ...chairs].flatMap(({ person }) => personOf(agenda, person) ?? [])
}

const byItem = oncePer((_: Agenda) => new WeakMap<Item, readonly Person[]>())

/** The people of an item in its own order; who only chairs it comes behind those who speak. */
export function castOf(agenda: Agenda, item: Item): readonly Person[] {
  const known = byItem(agenda)
  const cast = known.get(item) ?? found(agenda, item)
  known.set(item, cast)
  return cast
}
