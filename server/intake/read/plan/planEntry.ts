import type { Kind } from '../../../../shared/agenda/model.ts'
import type { Stated } from '../clock/stated.ts'
import type { ZonedSpan } from '../clock/timing.ts'
import { kindOf } from '../kinds.ts'
import type { Named } from '../people/named.ts'
import type { Slip } from '../slips/slip.ts'

/** What an entry came to be by: a heading over others, a time or a length of its own, or its place under one that has. */
export type EntryKind = 'heading' | 'time' | 'place'

/** An entry of an agenda while it is put together; an entry with others under it is a block. */
export type PlanEntry = {
  readonly slip: Slip
  readonly made: EntryKind
  lines: number[]
  title: string
  spans: readonly ZonedSpan[]
  stated: Stated | null
  each: Stated | null
  people: Named[]
  /** Those of a block who chair it, once they sit on its entries. */
  chairs: readonly Named[]
  points: string[]
  room: string | null
  kind: Kind | null
  readonly children: PlanEntry[]
  /** Minutes after the midnight its day begins with; what is not written is worked out later. */
  start: number | null
  end: number | null
  startWritten: boolean
  planned: number | null
  plannedWritten: boolean
  titleInferred: boolean
}

/** The entry a slip begins. */
export function entryOf(slip: Slip, made: EntryKind): PlanEntry {
  return {
    slip,
    made,
    lines: [...slip.lines],
    title: slip.title,
    spans: slip.spans,
    stated: slip.stated,
    each: slip.each,
    people: [...slip.people],
    chairs: [],
    points: [...slip.points],
    room: slip.room,
    kind: kindOf(slip.title),
    children: [],
    start: null,
    end: null,
    startWritten: false,
    planned: null,
    plannedWritten: false,
    titleInferred: false,
  }
}

/** Gives an entry a title it did not have, and the kind that follows from it. */
export function retitle(entry: PlanEntry, title: string): void {
  entry.title = title
  entry.kind = kindOf(title)
}

/** Whether an entry has a time and says nothing: a mark of where what stands before it ends. */
export function isMark({ title, people, points, children, made }: PlanEntry): boolean {
  return made === 'time' && title === '' && people.length + points.length + children.length === 0
}

/** The entries without those that are only marks. */
export function withoutMarks(entries: readonly PlanEntry[]): PlanEntry[] {
  return entries.flatMap((entry): PlanEntry[] => {
    const marked = entry.children.some(isMark)
    const left = marked ? withoutMarks(entry.children) : entry.children
    if (marked) entry.children.splice(0, entry.children.length, ...left)
    return isMark(entry) ? [] : [entry]
  })
}

/** The entries without others under them, in order. */
export function leaves(entries: readonly PlanEntry[]): PlanEntry[] {
  return entries.flatMap((entry) =>
    entry.children.length === 0 ? [entry] : leaves(entry.children),
  )
}
