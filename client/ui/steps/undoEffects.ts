import { same } from '../../../shared/agenda/same.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { flatItems } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Duration, type Instant, SECOND } from '../../../shared/time/instant.ts'
import { momentOf, type ScheduleStatus } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import { timeline } from '../../../shared/timing/timeline.ts'
import { nameOf } from '../agenda/itemName.ts'

/** Whose time changes, and to what: `runs` on or stands `paused` at what it spent, `waits` again, is `done`, `dropped` or `back` in, or has another length (`allotted`). */
export type ChangedTime = {
  readonly name: string
  readonly to: 'runs' | 'paused' | 'waits' | 'done' | 'dropped' | 'back' | 'allotted'
  /** In ms, as are the others. */
  readonly spent: Duration
  readonly allotted: Duration
  /** Whether somebody has more of it than now. */
  readonly grows: boolean
}

/** How the show is against its plan after something, and how it lands, in minutes as they are shown; `unchanged` where neither figure of it changes. */
export type Outcome = {
  readonly drift: { readonly status: ScheduleStatus; readonly unchanged: boolean }
  readonly landing: {
    readonly end: Instant
    /** To spare (negative: over); null without a hard stop. */
    readonly minutes: number | null
    readonly unchanged: boolean
  }
}

function isOn({ status }: Row): boolean {
  return status === 'live' || status === 'paused'
}

/** What an item becomes; null where it only waits in another place. */
function newStatus(was: Row, is: Row): ChangedTime['to'] | null {
  switch (is.status) {
    case 'live':
      return 'runs'
    case 'paused':
    case 'dropped':
    case 'done':
      return is.status
    case 'waiting':
    case 'passed':
      if (was.status === 'dropped') return 'back'
      return isOn(was) || was.status === 'done' ? 'waits' : null
  }
}

/** What becomes of one item's time; null where nothing does. */
function changeOf(was: Row, is: Row): ChangedTime['to'] | null {
  const become = is.status === was.status ? null : newStatus(was, is)
  if (become !== null) return become
  // Its figures change; parts of a second are nobody's.
  if (isOn(is) && Math.abs(is.spent - was.spent) >= SECOND) return newStatus(was, is)
  return is.allotted === was.allotted ? null : 'allotted'
}

/** Whose time the way from one state to another changes, first who has more of it. */
export function changedTimes(
  before: ShowState,
  after: ShowState,
  { now, lang }: { readonly now: Instant; readonly lang: LanguageTag },
): readonly ChangedTime[] {
  const agenda = after.published?.agenda
  const rowsWere = timeline(before, now)?.rows ?? []
  if (agenda === undefined) return []
  const rows = timeline(after, now)?.rows ?? []
  const changes = flatItems(agenda).flatMap(({ item }): ChangedTime[] => {
    const was = rowsWere.find((row) => row.item.id === item.id)
    const is = rows.find((row) => row.item.id === item.id)
    const to = was === undefined || is === undefined ? null : changeOf(was, is)
    if (was === undefined || is === undefined || to === null) return []
    const { spent, allotted } = is
    const grows = to === 'runs' || allotted > was.allotted
    return [{ name: nameOf(agenda, item, lang).text, to, spent, allotted, grows }]
  })
  return changes.toSorted((a, b) => Number(b.grows) - Number(a.grows))
}

/** How the show stands and lands after what led to a state, against how it does now. */
export function outcomeOf(before: ShowState, after: ShowState, now: Instant): Outcome {
  const [was, is] = [momentOf(before, now), momentOf(after, now)]
  const lands = is?.lands
  return {
    drift: {
      status: is?.scheduleStatus ?? { is: 'notStarted' },
      unchanged: same(is?.scheduleStatus, was?.scheduleStatus),
    },
    landing: {
      end: lands?.end ?? now,
      minutes: lands?.minutes ?? null,
      unchanged: lands?.end === was?.lands.end && lands?.minutes === was?.lands.minutes,
    },
  }
}
