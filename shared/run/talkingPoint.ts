import type { Item } from '../agenda/model.ts'
import type { Texts } from '../agenda/texts.ts'
import type { Run } from './state.ts'

/** Returns whether two talking points are the same: they share a language, and have the same text in each shared one. */
function isSamePoint(one: Texts, other: Texts): boolean {
  const shared = Object.keys(one).filter((tag) => other[tag] !== undefined)
  return shared.length > 0 && shared.every((tag) => one[tag] === other[tag])
}

/** Returns the chosen talking point of an item, as it is in the agenda now. Languages may be added or removed; null if its text has changed. */
export function chosenPoint({ points }: Pick<Run, 'points'>, item: Item): Texts | null {
  const chosen = points[item.id]
  if (chosen === undefined) return null
  return item.talkingPoints.find((point) => isSamePoint(chosen, point)) ?? null
}
