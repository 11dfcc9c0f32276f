import type { Agenda, Item } from '../../shared/agenda/model.ts'
import {
  allottedOf,
  flatItems,
  itemStatus,
  lastReached,
  lastReachedIndex,
  progressOf,
  spentOf,
} from '../../shared/run/lookup.ts'
import type { Run, ShowState } from '../../shared/run/state.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { SimItem, SimSegment, World } from './simulator.ts'

/** What the simulator takes from a published show; `asPublished` is the agenda whose slack counts (P2). */
export function worldOf(state: ShowState, asPublished: Agenda, now: Instant): World {
  const agenda = state.published?.agenda ?? asPublished
  const { run } = state
  return {
    now: seconds(now),
    segments: agenda.segments.map((segment): SimSegment => {
      const goOn = run.goOn[segment.id]
      const then = asPublished.segments.find(({ id }) => id === segment.id)?.items ?? []
      return {
        pinned: segment.start.type === 'notBefore' ? seconds(segment.start.at) : null,
        goOn: goOn === undefined ? null : seconds(goOn),
        budget: segment.budget === null ? null : seconds(segment.budget),
        filled: seconds(then.reduce((sum, { planned }) => sum + planned, 0)),
        mustEndBy: segment.mustEndBy === null ? null : seconds(segment.mustEndBy),
      }
    }),
    items: itemsOf(agenda, run, now),
    reached: lastReachedIndex(agenda, run.position),
    lastEnd: lastEnd(run),
    stop: agenda.hardStop === null ? null : seconds(agenda.hardStop.at),
  }
}

const itemsOf = (agenda: Agenda, run: Run, now: Instant): SimItem[] =>
  flatItems(agenda).map(({ item, segment }) => {
    const status = itemStatus(run, item.id)
    const { least, dropRank } = item.slimming ?? { least: item.planned, dropRank: null }
    return {
      id: item.id,
      segment: agenda.segments.indexOf(segment),
      planned: item.addedLive ? 0 : seconds(item.planned),
      allotted: seconds(allottedOf(run, item)),
      least: dropRank === null ? seconds(least) : 0,
      spent: seconds(spentOf(run, item.id, now)),
      until: untilIn(item, run),
      breaks: item.kind === 'break' && status === 'live',
      status: status === 'live' || status === 'paused' ? 'on' : status,
    }
  })

/** Until when it lasts, in seconds: what it was granted and what was taken from it move that. */
function untilIn({ id, until }: Item, { adjustments }: Run): number | null {
  const { granted, taken } = adjustments[id] ?? { granted: 0, taken: 0 }
  return until === undefined || until === null ? null : seconds(until) + (granted - taken) / 1_000
}

/** When the item that standby or the end came after really ended, in seconds. */
function lastEnd(run: Run): number | null {
  const id = lastReached(run.position)
  const progress = id === null ? null : progressOf(run, id)
  return progress?.status === 'done' ? seconds(progress.endedAt) : null
}

function seconds(ms: number): number {
  if (ms % 1_000 !== 0) throw new Error(`${ms} ms are not whole seconds`)
  return ms / 1_000
}
