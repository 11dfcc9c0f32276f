import { memoizeTwo } from '../agenda/memoize.ts'
import type { Agenda, Item, Person, Speaker } from '../agenda/model.ts'
import { personOf } from './lookup.ts'
import type { FloorTurn } from './state.ts'

/** Whether somebody only chairs an item. */
export const isChair = ({ role }: Speaker) => role === 'moderator'

/** Who speaks in an item by its list of people: those who do more than chair it, else its chairs. */
export function speakersOf({ speakers }: Pick<Item, 'speakers'>): readonly Speaker[] {
  const others = speakers.filter((one) => !isChair(one))
  return others.length > 0 ? others : speakers
}

/** The people of an item in its own order; who only chairs it comes behind those who speak. */
export const peopleOfItem = memoizeTwo((agenda: Agenda, item: Item): readonly Person[] => {
  const inOrder = item.speakers.toSorted((a, b) => Number(isChair(a)) - Number(isChair(b)))
  return inOrder.flatMap(({ person }) => personOf(agenda, person) ?? [])
})

/** Whom a message about the speaking goes to: who has the floor, else an item's speakers, else its chair. */
export function speakingNow(
  agenda: Agenda,
  item: Item,
  floor: FloorTurn | null,
): readonly Person[] {
  const onFloor = floor === null ? null : personOf(agenda, floor.person)
  if (onFloor !== null) return [onFloor]
  return speakersOf(item).flatMap(({ person }) => personOf(agenda, person) ?? [])
}
