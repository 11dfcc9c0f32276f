import { untilOf } from '../../../shared/agenda/ends.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { dateIn, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { shownStart } from '../../../shared/timing/landing.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import { namedItem } from '../../ui/agenda/peopleNames.ts'
import { clockWithDay } from '../../ui/agenda/zoneTimes.ts'

/** Returns the length to compare: the plan, unless it ends at a clock time (T1c, R13) or is new (P6). */
function measureOf({ item, lasts, allotted }: Row) {
  const isReplanned = lasts !== allotted || untilOf(item) !== null || item.addedLive
  return {
    /** Whether the item is compared with its length in the run, not with its plan. */
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
function wholeSeconds(length: Duration): Duration {
  return spentSeconds(length) * SECOND
}

/** Returns a line for every item in order, with planned and actual times. */
export function actualLines(moment: Moment, lang: LanguageTag) {
  const { agenda, line, home, dates: from } = moment
  const day = dateIn(from.times, home)
  return line.rows.map((row) => {
    const isDone = row.status === 'done'
    const hasStart = row.actual !== null || row.projected !== null
    const measure = measureOf(row)
    return {
      ...namedItem(agenda, row.item, lang),
      status: row.status,
      /** When it began, or is expected to begin; null if it will not. */
      start: hasStart ? clockWithDay(shownStart(line, row), home, day) : null,
      /** Null if it was inserted during the show (P6). */
      planned: row.item.addedLive ? null : row.item.planned,
      /** How long it lasts: its allotted length, or until the next item at a clock time (T1c). */
      lasts: row.lasts,
      ...measure,
      /** The used time; null until it is over, because the live item is counted by its digits. */
      used: isDone ? row.spent : null,
      /** The greatest length of its bars; for the live item rounded up to whole minutes. */
      reach: reachOf(row),
      /** Used minus planned time (or how long it lasts), as shown, so that the values of a line agree (T5); null until it is over. */
      difference: isDone ? wholeSeconds(row.spent) - wholeSeconds(measure.against) : null,
    }
  })
}

/** One item, planned and actual; clock times HH:MM in the home zone, lengths in ms. */
export type ActualLine = ReturnType<typeof actualLines>[number]
