import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { type Attendance, areAllAway, itemWithoutAway } from '../../../../shared/run/attendance.ts'
import {
  findItem,
  flatItems,
  itemStatus,
  liveItemId,
  nextWaiting,
  type Placed,
  placeOf,
} from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { momentOf, shownAt, shownStart } from '../../../../shared/timing/moment.ts'
import type { Row } from '../../../../shared/timing/row.ts'
import { nameOf, shortTitle } from '../../../ui/agenda/peopleNames.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** Returns an item with the people whom the console names: those who are here; if nobody is, all of them, because their mark is shown too (R7c). */
export function itemAsNamed(show: Attendance, item: Item): Item {
  return areAllAway(show, item) ? item : itemWithoutAway(show, item)
}

/** Returns the item that Next starts, with its agenda; null if nothing is waiting. */
function nextItem({ published, run }: ShowState): (Placed & { agenda: Agenda }) | null {
  const id = published && nextWaiting(published.agenda, run)
  const found = published && id !== null ? findItem(published.agenda, id) : null
  return published && found && { ...found, agenda: published.agenda }
}

/** Returns the name of the item that Next starts; null if nothing is waiting. If the same person continues, it is the title: the person's name would be nothing new. */
export function nextName({ show, lang }: Pick<ConsoleContext, 'show' | 'lang'>): string | null {
  const next = nextItem(show)
  if (next === null) return null
  return isNextAPerson(show)
    ? nameOf(next.agenda, itemAsNamed(show, next.item), lang).text
    : shortTitle(textIn(next.item.title, lang)).text
}

/** Whether the item that Next starts is named after a person: Chinese then uses another word. */
export function isNextAPerson(show: ShowState): boolean {
  const next = nextItem(show)
  const liveId = liveItemId(show.run.position)
  const live = next && liveId !== null ? findItem(next.agenda, liveId)?.item : undefined
  const [first] = next === null ? [] : itemAsNamed(show, next.item).speakers
  return first !== undefined && first.person !== live?.speakers[0]?.person
}

/** Returns the item that Next starts if all its people are away; null if somebody is here, or if nothing is waiting. */
export function absentNext(show: ShowState): Item | null {
  const item = nextItem(show)?.item ?? null
  return item !== null && areAllAway(show, item) ? item : null
}

/** Returns a waiting item that can take the place of the next one while all its people are away, with the command that puts it next. */
export function standIn(show: ShowState) {
  const next = nextItem(show)
  const from = placeOf(show.run.position)
  if (next === null || from === null || !areAllAway(show, next.item)) return null
  const found = flatItems(next.agenda)
    .slice(next.index + 1)
    .find(
      ({ item }) =>
        itemStatus(show.run, item.id) === 'waiting' &&
        itemWithoutAway(show, item).speakers.length > 0,
    )
  return found === undefined
    ? null
    : { item: found.item, command: { type: 'putNext', item: found.item.id, from } as const }
}

/** The next row, and when it begins. */
export type NextRow = { readonly row: Row; readonly at: Instant }

/** Returns the next row with its times to the minute, so that it changes only when the shown times change. */
export function nextRow({ show }: ConsoleContext, now: Instant): NextRow | null {
  const moment = momentOf(show, now)
  if (moment === null || moment.next === null) return null
  const { next, line } = moment
  const at = shownStart(line, next)
  const projected = next.projected && { start: at, end: shownAt(line, next.projected.end) }
  return { row: { ...next, projected }, at }
}

/** Returns the planned start of a show that has not started; else null. */
export function plannedStart(context: ConsoleContext, now: Instant): Instant | null {
  const isPlanned = context.show.run.position.status === 'planned'
  return isPlanned ? (nextRow(context, now)?.row.planned.start ?? null) : null
}
