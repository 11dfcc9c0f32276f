import { speaksIn } from '../../../shared/access/visibility.ts'
import type { ItemId, PersonId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { peopleOfItem } from '../../../shared/run/itemPeople.ts'
import { shownAt, shownStart } from '../../../shared/timing/landing.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { introducedNames } from '../../ui/agenda/peopleNames.ts'
import { waitsForEnd } from '../../ui/agenda/waitsForEnd.ts'
import { firstTime, type TimesOf } from '../../ui/agenda/zoneTimes.ts'

/** One line of the queue a waiting speaker reads; `at` is HH:MM in the show's home zone, null where no clock says when. */
export type QueueLine = {
  readonly item: ItemId
  readonly as: 'now' | 'paused' | 'next' | 'before' | 'you' | 'after' | 'again'
  readonly title: TextInLanguage
  readonly who: readonly TextInLanguage[]
  readonly at: string | null
}

/** The queue around a speaker's turn; `hidden` turns of people are between the first lines and the last ones. */
export type Queue = {
  readonly lines: readonly QueueLine[]
  readonly hidden: number
  /** The line they stand before. */
  readonly hiddenBefore: number
}

const ON = ['live', 'paused']

/** Rows that are on or still to come, in the order in which they will run. */
function ahead(timeline: Timeline): readonly Row[] {
  return timeline.rows.filter(({ status }) => status === 'waiting' || ON.includes(status))
}

function nameLine(row: Row, turn: Row, next: Row | null): QueueLine['as'] {
  if (row === turn) return 'you'
  if (ON.includes(row.status)) return row.status === 'paused' ? 'paused' : 'now'
  return row === next ? 'next' : 'before'
}

/** Whose queue it is: by which agenda, in which language, on which clocks. */
type Reader = {
  readonly person: PersonId | null
  readonly agenda: Agenda
  readonly lang: LanguageTag
  readonly times: TimesOf
}

/** Who is on, who is next, what comes right before `turn`, the turn itself and the one after it; and its place among those of people, from the one that is on (R7c). */
export function queueOf(
  timeline: Timeline,
  turn: Row,
  { person, agenda, lang, times: timesAt }: Reader,
): { readonly queue: Queue; readonly place: number } {
  const rows = ahead(timeline)
  const mine = rows.indexOf(turn)
  const before = rows.slice(0, mine)
  const shown = before.length > 3 ? [...before.slice(0, 2), ...before.slice(-1)] : before
  const after = rows.slice(mine + 1, mine + 2)
  const turnsIn = (some: readonly Row[]) =>
    some.filter(({ item }) => peopleOfItem(agenda, item).length > 0).length
  const timeOf = (row: Row) => {
    const { end } = row.projected ?? row.planned
    if (ON.includes(row.status))
      return end > timeline.now ? firstTime(timesAt, shownAt(timeline, end)) : null
    const hangs = waitsForEnd(timeline, after.includes(row) ? turn : row)
    return hangs ? null : firstTime(timesAt, shownStart(timeline, row))
  }
  const line = (row: Row, as: QueueLine['as']): QueueLine => ({
    item: row.item.id,
    as,
    title: textIn(row.item.title, lang),
    who: introducedNames(agenda, row.item, lang),
    at: timeOf(row),
  })
  const queue = {
    lines: [
      ...[...shown, turn].map((row) => line(row, nameLine(row, turn, timeline.next))),
      ...after.map((row) => line(row, speaksIn(row.item, person) ? 'again' : 'after')),
    ],
    hidden: turnsIn(before) - turnsIn(shown),
    hiddenBefore: Math.max(0, shown.length - 1),
  }
  return { queue, place: turnsIn(before) + 1 }
}
