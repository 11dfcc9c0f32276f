import type { PersonId } from '../agenda/ids.ts'
import { memoizeTwo } from '../agenda/memoize.ts'
import type { Agenda, Item, Person, Speaker } from '../agenda/model.ts'
import { personOf } from './lookup.ts'
import type { FloorTurn } from './state.ts'

/** Returns whether a person only chairs an item. */
export const isChair = ({ role }: Speaker) => role === 'moderator'

/** Returns whether a person speaks in an item, or chairs it. */
export function speaksIn({ speakers }: Pick<Item, 'speakers'>, person: PersonId | null): boolean {
  return person !== null && speakers.some((speaker) => speaker.person === person)
}

/** Returns the speakers of an item without its chairs; the chairs if there is nobody else. */
export function speakersOf({ speakers }: Pick<Item, 'speakers'>): readonly Speaker[] {
  const others = speakers.filter((one) => !isChair(one))
  return others.length > 0 ? others : speakers
}

/** Returns the people of an item in its order, with chairs last. */
export const peopleOfItem = memoizeTwo((agenda: Agenda, item: Item): readonly Person[] => {
  const inOrder = item.speakers.toSorted((a, b) => Number(isChair(a)) - Number(isChair(b)))
  return inOrder.flatMap(({ person }) => personOf(agenda, person) ?? [])
})

/** Returns the people who speak in an item: the person with the floor, else its speakers, else its chairs. */
export function speakingNow(
  agenda: Agenda,
  item: Item,
  floor: FloorTurn | null,
): readonly Person[] {
  const onFloor = floor === null ? null : personOf(agenda, floor.person)
  if (onFloor !== null) return [onFloor]
  return speakersOf(item).flatMap(({ person }) => personOf(agenda, person) ?? [])
}
