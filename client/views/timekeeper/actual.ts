import { untilOf } from '../../../shared/agenda/ends.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { dateIn, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { shownStart } from '../../../shared/timing/landing.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import { namedItem } from '../../ui/agenda/peopleNames.ts'
import { clockOn } from '../../ui/agenda/zoneTimes.ts'

/** Returns the length against which the use of an item is measured: its plan, unless it lasts until a clock time (T1c, R13) or was inserted (P6). */
function measureOf({ item, lasts, allotted }: Row) {
  const isReplanned = lasts !== allotted || untilOf(item) !== null || item.addedLive
  return {
    /** Whether that is how long it was to be on and not the plan. */
    isReplanned,
    against: isReplanned ? lasts : item.planned,
  }
}

function reachOf(row: Row): Duration {
  const { status, spent } = row
  const { against } = measureOf(row)
  if (status === 'done') return Math.max(against, spent)
  const on = status === 'live' || status === 'paused'
  return on ? Math.max(against, MINUTE * Math.ceil(spent / MINUTE)) : against
}

/** Returns a length as shown, in whole seconds. */
function shown(length: Duration): Duration {
  return spentSeconds(length) * SECOND
}

/** Returns every item in order, planned and actual. */
export function actualLines(moment: Moment, lang: LanguageTag) {
  const { agenda, line, home, dates: from } = moment
  const day = dateIn(from.times, home)
  return line.rows.map((row) => {
    const done = row.status === 'done'
    const comes = row.actual !== null || row.projected !== null
    const measure = measureOf(row)
    return {
      ...namedItem(agenda, row.item, lang),
      status: row.status,
      /** When it began, or is expected to begin; null if it will not. */
      start: comes ? clockOn(shownStart(line, row), home, day) : null,
      /** Null if it was inserted during the show (P6). */
      planned: row.item.addedLive ? null : row.item.planned,
      /** How long it lasts: its allotted length, or until the next item at a clock time (T1c). */
      lasts: row.lasts,
      ...measure,
      /** The used time; null until it is over, because the live item is counted by its digits. */
      used: done ? row.spent : null,
      /** The greatest length of its bars until the lines are derived again: the live item counts in whole minutes. */
      reach: reachOf(row),
      /** Used minus planned time (or how long it lasts), as shown, so that the values of a line agree (T5); null until it is over. */
      difference: done ? shown(row.spent) - shown(measure.against) : null,
    }
  })
}

/** One item, planned and actual; clock times HH:MM in the home zone, lengths in ms. */
export type ActualLine = ReturnType<typeof actualLines>[number]
