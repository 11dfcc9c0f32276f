import { type Duration, type Instant, plus } from '../../time/instant.ts'
import { slimmingAfter } from '../defaults.ts'
import type { Item, Segment } from '../model.ts'
import { newItem } from '../newItem.ts'
import { newSegment } from '../newSegment.ts'
import { budgetOf } from '../slack.ts'
import type { SourceClock } from './clock.ts'
import { bounded, type KnownPeople } from './knownPeople.ts'
import type { ReadItem, ReadSegment } from './reading.ts'

/** A segment that is over after `most`: inferred lengths give way, the last one first; others stay, and go beyond the budget. */
function fitted(segment: Segment, read: ReadSegment, most: Duration): Segment {
  let over = budgetOf({ ...segment, budget: null }) - most
  const items = segment.items.toReversed().map((item, n) => {
    const yields = over > 0 && read.items.at(-1 - n)?.inferred.includes('planned')
    const planned = yields ? Math.max(0, item.planned - over) : item.planned
    over -= item.planned - planned
    return { ...item, planned, slimming: slimmingAfter(item, { kind: item.kind, planned }) }
  })
  return { ...segment, budget: over === 0 ? null : most, items: items.toReversed() }
}

function itemOf(read: ReadItem, id: string, people: KnownPeople): Item {
  const planned = read.planned ?? 0
  const speakers = read.speakers
    .slice(0, 20)
    .map((speaker) => ({ person: people.idOf(speaker), role: speaker.role }))
  const [language = null, ...also] = read.languages ?? []
  return newItem({
    id,
    title: bounded(read.title),
    kind: read.kind,
    planned,
    speakers: speakers.filter(
      ({ person }, at) => speakers.findIndex((other) => other.person === person) === at,
    ),
    language,
    ...(also.length === 0 ? {} : { alsoLanguages: also.slice(0, 9) }),
    talkingPoints: read.talkingPoints.slice(0, 30).map(bounded),
  })
}

function isBreak({ items }: Segment): boolean {
  return items.length > 0 && items.every(({ kind }) => kind === 'break')
}

/** Deals out segments behind one another: a start is pinned where it must be, that is after a gap, or after a break, when people come back at the time they were told. What would last beyond a stated start ends by then (P9b). */
export class SegmentSchedule {
  readonly segments: Segment[] = []
  readonly #clock: SourceClock
  readonly #people: KnownPeople
  #last: { readonly read: ReadSegment; readonly began: Instant; readonly end: Instant } | null =
    null

  constructor(clock: SourceClock, people: KnownPeople) {
    this.#clock = clock
    this.#people = people
  }

  add(read: ReadSegment, first: string | null): void {
    const n = this.segments.length
    const id = `block-${n + 1}`
    const items = read.items.map((item, at) => itemOf(item, `${id}-${at + 1}`, this.#people))
    const stated = (read.startInferred ? null : (read.start ?? read.items[0]?.start)) ?? first
    const at = stated === null ? null : this.#clock.at(stated, `segments.${n}.start`)
    if (at !== null) this.#endBy(at)
    const start = this.#startFor(at)
    const bare = newSegment({
      id,
      title: bounded(read.title),
      start,
      budget: read.budget,
      items,
      ...(read.chair ? { chair: this.#people.idOf(read.chair) } : {}),
    })
    const sum = budgetOf({ ...bare, budget: null })
    const segment = read.budget === sum ? { ...bare, budget: null } : bare
    const began = start.type === 'notBefore' ? start.at : (this.#last?.end ?? null)
    this.#last = began && { read, began, end: plus(began, budgetOf(segment)) }
    this.segments.push(segment)
  }

  #endBy(at: Instant): void {
    const segment = this.segments.at(-1)
    const last = this.#last
    if (segment === undefined || last === null || at >= last.end || at < last.began) return
    this.segments.splice(-1, 1, fitted(segment, last.read, at - last.began))
    this.#last = { ...last, end: at }
  }

  #startFor(at: Instant | null): Segment['start'] {
    const before = this.segments.at(-1)
    if (at === null) return { type: 'follows' }
    const pinned = before === undefined || at > (this.#last?.end ?? at) || isBreak(before)
    return pinned ? { type: 'notBefore', at } : { type: 'follows' }
  }
}
