import type { SegmentId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import { slackOf } from '../../../../../shared/agenda/slack.ts'
import type { ShowState } from '../../../../../shared/run/state.ts'
import type { Duration, Instant } from '../../../../../shared/time/instant.ts'
import { distinctZones } from '../../../../ui/agenda/offsets.ts'

/** Which of a show's two plans is printed. */
export type Side = 'draft' | 'published'

/** A plan to be printed: its agenda, what its segments leave over (ms), and when it was published where that is known. */
export type PrintSource = {
  readonly side: Side
  readonly agenda: Agenda
  readonly slack: Readonly<Record<SegmentId, Duration>>
  readonly publishedAt: Instant | null
}

/** The newest publication that the kept steps know of. */
function publishedAt({ steps }: ShowState): Instant | null {
  return steps.findLast(({ command, undone }) => command === 'publish' && !undone)?.at ?? null
}

/** A plan with each clock once: of zones that show the same when it begins, the first (Z1). */
function onPaper(agenda: Agenda): Agenda {
  const zones = distinctZones(agenda.zones, planSpan(agenda).start)
  return zones.length === agenda.zones.length ? agenda : { ...agenda, zones: [...zones] }
}

/** One of a show's plans as it is now; null where there is none, or it is not shown to this reader. */
export function sourceOf(show: ShowState, side: Side): PrintSource | null {
  if (side === 'published') {
    const { published } = show
    if (published === null) return null
    const agenda = onPaper(published.agenda)
    return { side, agenda, slack: published.slack, publishedAt: publishedAt(show) }
  }
  if (show.draft === null) return null
  const agenda = onPaper(show.draft.agenda)
  const slack = Object.fromEntries(agenda.segments.map((one) => [one.id, slackOf(one)]))
  return { side, agenda, slack, publishedAt: null }
}

/** The plans that there are, the published one first: it is what counts. */
export function sidesOf(show: ShowState): readonly Side[] {
  return (['published', 'draft'] as const).filter((side) => sourceOf(show, side) !== null)
}
