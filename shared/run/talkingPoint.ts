import type { Item } from '../agenda/model.ts'
import type { Texts } from '../agenda/texts.ts'
import type { Run } from './state.ts'

/** Whether two readings of a talking point are of one: the same words in a language, with no language that differs. */
function isSamePoint(one: Texts, other: Texts): boolean {
  const shared = Object.keys(one).filter((tag) => other[tag] !== undefined)
  return shared.length > 0 && shared.every((tag) => one[tag] === other[tag])
}

/** The talking point chosen for an item, as the agenda has it now: a language may have come or gone since; one whose words were changed is chosen no more. */
export function chosenPoint({ points }: Pick<Run, 'points'>, item: Item): Texts | null {
  const chosen = points[item.id]
  if (chosen === undefined) return null
  return item.talkingPoints.find((point) => isSamePoint(chosen, point)) ?? null
}
