import type { Item } from '../../../../shared/agenda/model.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import {
  findItem,
  flatItems,
  itemStatus,
  nextWaiting,
  placeOf,
} from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'

/** Whether all who speak in an item are marked not here; one without people misses nobody. */
export function isAbsent(
  { attendance }: Pick<ShowState, 'attendance'>,
  { speakers }: Item,
): boolean {
  return speakers.length > 0 && speakers.every(({ person }) => attendance[person] === 'not-here')
}

/** The item that Next starts where nobody of it is here; null where somebody is, or nothing is waiting. */
export function absentNext(show: ShowState): Item | null {
  const agenda = show.published?.agenda
  const id = agenda === undefined ? null : nextWaiting(agenda, show.run)
  const item = agenda === undefined || id === null ? null : (findItem(agenda, id)?.item ?? null)
  return item !== null && isAbsent(show, item) ? item : null
}

/** The next item with people in it that can go on in the absent one's place, with the command that puts it next. */
export function standIn(
  show: ShowState,
): { readonly item: Item; readonly command: CommandOf<'putNext'> } | null {
  const absent = absentNext(show)
  const from = placeOf(show.run.position)
  const { published, run } = show
  if (absent === null || from === null || published === null) return null
  const { agenda } = published
  const behind = findItem(agenda, absent.id)?.index ?? 0
  const item = flatItems(agenda).find(
    (placed) =>
      placed.index > behind &&
      placed.item.speakers.length > 0 &&
      itemStatus(run, placed.item.id) === 'waiting' &&
      !isAbsent(show, placed.item),
  )?.item
  return item === undefined ? null : { item, command: { type: 'putNext', item: item.id, from } }
}
