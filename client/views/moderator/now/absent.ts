import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { type Attendance, areAllAway, itemWithoutAway } from '../../../../shared/run/attendance.ts'
import {
  findItem,
  flatItems,
  itemOn,
  itemStatus,
  nextWaiting,
  type Placed,
  placeOf,
} from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { shownAt, shownStart } from '../../../../shared/timing/landing.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import type { Row } from '../../../../shared/timing/row.ts'
import { nameOf } from '../../../ui/agenda/itemName.ts'
import { shortTitle } from '../../../ui/agenda/shortTitle.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'

/** An item with its people as the console names them: those who are here; if nobody is, all of them, because their mark is shown too (R7c). */
export function itemAsNamed(show: Attendance, item: Item): Item {
  return areAllAway(show, item) ? item : itemWithoutAway(show, item)
}

/** The item that Next starts, with its agenda; null if nothing is waiting. */
function nextItem({ published, run }: ShowState): (Placed & { agenda: Agenda }) | null {
  const id = published && nextWaiting(published.agenda, run)
  const found = published && id !== null ? findItem(published.agenda, id) : null
  return published && found && { ...found, agenda: published.agenda }
}

/** The name of what Next starts; null if nothing is waiting. If the same person continues, it is the title, because the person's name would say nothing new. */
export function nextName({ show, lang }: Pick<ConsoleContext, 'show' | 'lang'>): string | null {
  const next = nextItem(show)
  if (next === null) return null
  return isNextAPerson(show)
    ? nameOf(next.agenda, itemAsNamed(show, next.item), lang).text
    : shortTitle(textIn(next.item.title, lang)).text
}

/** Whether what Next starts has a person's name: Chinese has another word for that. */
export function isNextAPerson(show: ShowState): boolean {
  const next = nextItem(show)
  const on = itemOn(show.run.position)
  const live = next && on !== null ? findItem(next.agenda, on)?.item : undefined
  const [first] = next === null ? [] : itemAsNamed(show, next.item).speakers
  return first !== undefined && first.person !== live?.speakers[0]?.person
}

/** The item that Next starts, if nobody of it is here; null if somebody is, or if nothing is waiting. */
export function absentNext(show: ShowState): Item | null {
  const item = nextItem(show)?.item ?? null
  return item !== null && areAllAway(show, item) ? item : null
}

/** The next item with people that can take the place of the absent one, with the command that makes it next. */
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

/** The next row with its times to the minute, so that it changes only when what is shown does. */
export function nextRow({ show }: ConsoleContext, now: Instant): NextRow | null {
  const moment = momentOf(show, now)
  if (moment === null || moment.next === null) return null
  const { next, line } = moment
  const at = shownStart(line, next)
  const projected = next.projected && { start: at, end: shownAt(line, next.projected.end) }
  return { row: { ...next, projected }, at }
}
