import type { SegmentId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { slackOf } from '../../../../../shared/agenda/slack.ts'
import type { ShowState } from '../../../../../shared/run/state.ts'
import type { Duration, Instant } from '../../../../../shared/time/instant.ts'

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

/** One of a show's plans as it is now; null where there is none, or it is not shown to this reader. */
export function sourceOf(show: ShowState, side: Side): PrintSource | null {
  if (side === 'published') {
    return show.published && { side, ...show.published, publishedAt: publishedAt(show) }
  }
  if (show.draft === null) return null
  const { agenda } = show.draft
  const slack = Object.fromEntries(agenda.segments.map((one) => [one.id, slackOf(one)]))
  return { side, agenda, slack, publishedAt: null }
}

/** The plans that there are, the published one first: it is what counts. */
export function sidesOf(show: ShowState): readonly Side[] {
  return (['published', 'draft'] as const).filter((side) => sourceOf(show, side) !== null)
}
