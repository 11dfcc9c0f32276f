import type { PersonId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item } from '../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { peopleOfItem, speaksIn } from '../../../shared/run/lookup.ts'
import { shownAt, shownStart } from '../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { introducedNames, type NamedItem, namedItem } from '../../ui/agenda/peopleNames.ts'
import { waitsForEnd } from '../../ui/agenda/programme.ts'
import { firstTime, type TimesOf } from '../../ui/agenda/zoneTimes.ts'

/** One line of a waiting speaker's queue; `at` is HH:MM in the home zone, null if no clock time is known. */
export type QueueLine = NamedItem & {
  readonly as: 'now' | 'paused' | 'next' | 'before' | 'you' | 'after' | 'again'
  readonly at: string | null
}

const ON = ['live', 'paused']

/** Returns live and coming rows, in the order in which they will run. */
function remainingRows(timeline: Timeline): readonly Row[] {
  return timeline.rows.filter(({ status }) => status === 'waiting' || ON.includes(status))
}

/** The maximum number of turns that are shown. */
const MAX_LINES = 4

/** Returns the most important turns: the speaker's own, the first, their later one, the neighbours. */
function shownRows(rows: readonly Row[], own: Row, person: PersonId | null): readonly Row[] {
  const at = rows.indexOf(own)
  const after = rows.slice(at + 1)
  const later = after.filter(({ item }) => speaksIn(item, person))
  const laterTurn = later.find(({ item }) => item.talkingPoints.length > 0) ?? later[0]
  const byImportance = [own, rows[0], laterTurn, rows[at - 1], ...after, ...rows]
  const chosen = [...new Set(byImportance.filter((row) => row !== undefined))].slice(0, MAX_LINES)
  return rows.filter((row) => chosen.includes(row))
}

function placeOf(
  row: Row,
  own: Row,
  { rows, next }: Timeline,
  person: PersonId | null,
): QueueLine['as'] {
  if (row === own) return 'you'
  if (ON.includes(row.status)) return row.status === 'paused' ? 'paused' : 'now'
  if (rows.indexOf(row) > rows.indexOf(own)) return speaksIn(row.item, person) ? 'again' : 'after'
  return row === next ? 'next' : 'before'
}

/** Returns an item with the reader first among its people, so that no page cuts their own name. */
function withOwnFirst(item: Item, person: PersonId | null): Item {
  const own = item.speakers.filter((one) => one.person === person)
  return own.length === 0 ? item : { ...item, speakers: [...new Set([...own, ...item.speakers])] }
}

/** The reader of the queue: agenda, language and zones. */
type Reader = {
  readonly person: PersonId | null
  readonly agenda: Agenda
  readonly lang: LanguageTag
  readonly times: TimesOf
}

/** Returns the lines around a speaker's turn, and its place among the turns of people, counted from the live one (R7c). */
export function queueOf(
  timeline: Timeline,
  own: Row,
  { person, agenda, lang, times: timesAt }: Reader,
): { readonly queue: readonly QueueLine[]; readonly place: number } {
  const rows = remainingRows(timeline)
  const before = rows.slice(0, rows.indexOf(own))
  const timeOf = (row: Row) => {
    const { end } = row.projected ?? row.planned
    if (ON.includes(row.status))
      return end > timeline.now ? firstTime(timesAt, shownAt(timeline, end)) : null
    const isUnknown = waitsForEnd(timeline, before.includes(row) ? row : own)
    return isUnknown ? null : firstTime(timesAt, shownStart(timeline, row))
  }
  const queue = shownRows(rows, own, person).map((row) => ({
    ...namedItem(agenda, withOwnFirst(row.item, person), lang, introducedNames),
    as: placeOf(row, own, timeline, person),
    at: timeOf(row),
  }))
  const turnsBefore = before.filter(({ item }) => peopleOfItem(agenda, item).length > 0)
  return { queue, place: turnsBefore.length + 1 }
}
