import type { Kind } from '../../../../shared/agenda/model.ts'
import type { Stated } from '../clock/stated.ts'
import type { ZonedSpan } from '../clock/timing.ts'
import { kindOf } from '../kinds.ts'
import type { Named } from '../people/named.ts'
import type { Slip } from '../slips/slip.ts'

/** What makes a line an entry: it is a heading, it has a time or a length, or it is under an entry that has one. */
export type NodeKind = 'heading' | 'time' | 'place'

/** An entry of an agenda in the tree of its entries; an entry with others under it is a block. */
export type OutlineNode = {
  readonly slip: Slip
  readonly made: NodeKind
  lines: number[]
  title: string
  spans: readonly ZonedSpan[]
  stated: Stated | null
  each: Stated | null
  people: Named[]
  /** Those who chair a block, once they are people of its entries. */
  chairs: readonly Named[]
  points: string[]
  room: string | null
  kind: Kind | null
  readonly children: OutlineNode[]
  /** Minutes after the first midnight of the day; `schedule` sets what is not written. */
  start: number | null
  end: number | null
  startWritten: boolean
  planned: number | null
  plannedWritten: boolean
  titleInferred: boolean
}

/** Returns the node of an entry that a line begins. */
export function nodeOf(slip: Slip, made: NodeKind): OutlineNode {
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

/** Sets the title of an entry, and the kind that follows from it. */
export function retitle(entry: OutlineNode, title: string): void {
  entry.title = title
  entry.kind = kindOf(title)
}

/** Whether an entry has only a time: the end of the entry before it. */
export function isMark({ title, people, points, children, made }: OutlineNode): boolean {
  return made === 'time' && title === '' && people.length + points.length + children.length === 0
}

/** Returns the entries without those that are only marks. */
export function withoutMarks(entries: readonly OutlineNode[]): OutlineNode[] {
  return entries.flatMap((entry): OutlineNode[] => {
    const marked = entry.children.some(isMark)
    const left = marked ? withoutMarks(entry.children) : entry.children
    if (marked) entry.children.splice(0, entry.children.length, ...left)
    return isMark(entry) ? [] : [entry]
  })
}

/** Returns the entries without others under them, in order. */
export function leaves(entries: readonly OutlineNode[]): OutlineNode[] {
  return entries.flatMap((entry) =>
    entry.children.length === 0 ? [entry] : leaves(entry.children),
  )
}
