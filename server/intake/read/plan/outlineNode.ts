import type { Kind } from '../../../../shared/agenda/model.ts'
import { kindOf } from '../kinds.ts'
import type { ParsedLine } from '../lines/parsedLine.ts'
import type { SourcePerson } from '../people/sourcePerson.ts'
import type { StatedLength } from '../times/statedLength.ts'
import type { ZonedTimeRange } from '../times/timing.ts'

/** What makes a line an entry: it is a heading, it has a time or a length, or it is under an entry that has one. */
export type NodeKind = 'heading' | 'time' | 'place'

/** An entry of an agenda in the tree of its entries; an entry with others under it is a block. */
export type OutlineNode = {
  readonly parsedLine: ParsedLine
  readonly nodeKind: NodeKind
  lines: number[]
  title: string
  timeRanges: readonly ZonedTimeRange[]
  statedLength: StatedLength | null
  each: StatedLength | null
  people: SourcePerson[]
  /** Those who chair a block, once they are people of its entries. */
  chairs: readonly SourcePerson[]
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
export function nodeOf(parsedLine: ParsedLine, nodeKind: NodeKind): OutlineNode {
  return {
    parsedLine,
    nodeKind,
    lines: [...parsedLine.lines],
    title: parsedLine.title,
    timeRanges: parsedLine.timeRanges,
    statedLength: parsedLine.statedLength,
    each: parsedLine.each,
    people: [...parsedLine.people],
    chairs: [],
    points: [...parsedLine.points],
    room: parsedLine.room,
    kind: kindOf(parsedLine.title),
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
export function isMark({ title, people, points, children, nodeKind }: OutlineNode): boolean {
  return (
    nodeKind === 'time' && title === '' && people.length + points.length + children.length === 0
  )
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
