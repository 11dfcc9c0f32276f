import type { Agenda, Item, Person } from '../agenda/model.ts'
import { oncePerTwo } from '../agenda/oncePer.ts'
import { personOf } from './lookup.ts'
import type { FloorTurn } from './state.ts'

/** The people of an item in its own order; who only chairs it comes behind those who speak. */
export const castOf = oncePerTwo((agenda: Agenda, item: Item): readonly Person[] => {
  const chairs = item.speakers.filter(({ role }) => role === 'moderator')
  const others = item.speakers.filter(({ role }) => role !== 'moderator')
  return [...others, ...chairs].flatMap(({ person }) => personOf(agenda, person) ?? [])
})

/** Whom a message about the speaking goes to: who has the floor, else an item's speakers, else its chair. */
export function speakingNow(
  agenda: Agenda,
  item: Item,
  floor: FloorTurn | null,
): readonly Person[] {
  const onFloor = floor === null ? null : personOf(agenda, floor.person)
  if (onFloor !== null) return [onFloor]
  const cast = castOf(agenda, item)
  const chairs = new Set(
    item.speakers.flatMap(({ person, role }) => (role === 'moderator' ? [person] : [])),
  )
  const speaking = cast.filter(({ id }) => !chairs.has(id))
  return speaking.length > 0 ? speaking : cast
}
