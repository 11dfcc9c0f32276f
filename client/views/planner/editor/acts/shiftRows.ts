import { secondPart } from '../../../../../shared/agenda/fields/fieldTables.ts'
import { SEGMENT_ROWS } from '../../../../../shared/agenda/fields/typedTables.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { newSegment } from '../../../../../shared/agenda/newRecords.ts'
import { Rewrite } from '../model/rewrite.ts'
import { itemKey, type RowKey } from '../model/rows.ts'
import { type EditOutcome, made, type NewId, pickedOf } from './made.ts'

/** The picked segments as items at the end of the segment before them. */
export function intoSegmentBefore(agenda: Agenda, keys: ReadonlySet<RowKey>): EditOutcome | null {
  const picked = pickedOf(agenda, keys)
  const [first] = picked?.level === 'segments' ? picked.segments : []
  if (picked?.level !== 'segments' || first === undefined) return null
  const host = agenda.segments[agenda.segments.indexOf(first) - 1]
  if (host === undefined) return null
  const rewrite = new Rewrite(agenda)
  for (const { id } of picked.segments) {
    const items = rewrite.segment(id)?.items ?? []
    const after = rewrite.segment(host.id)?.items.at(-1)?.id ?? null
    rewrite.moveItems(items, { segment: host.id, after })
    rewrite.removeSegment(id)
  }
  const row = first.items[0]
  return made(rewrite.done(), row === undefined ? null : itemKey(row.id))
}

const total = (items: readonly Item[]) => items.reduce((sum, { planned }) => sum + planned, 0)

type Cut = {
  readonly segment: Segment
  readonly block: readonly Item[]
  readonly head: readonly Item[]
  readonly tail: readonly Item[]
}

/** A segment cut around a block of its items; null where that is no block, or all there is. */
function cutAround(segment: Segment, block: readonly Item[]): Cut | null {
  const [first] = block
  if (first === undefined || block.length === segment.items.length) return null
  const at = segment.items.indexOf(first)
  const head = segment.items.slice(0, at)
  const tail = segment.items.slice(at + block.length)
  const unbroken = block.every((item, n) => segment.items[at + n] === item)
  return unbroken ? { segment, block, head, tail } : null
}

/** Takes the time of a block out of the budget of its segment. */
function withoutBlock(rewrite: Rewrite, { segment: { id, budget }, block }: Cut): void {
  if (budget === null) return
  const left = Math.max(0, budget - total(block))
  rewrite.set({ type: 'setValue', of: 'segment', id, field: 'budget' }, left)
}

/** The block goes before its segment, and takes over when that was to start. */
function cutOffHead(agenda: Agenda, rewrite: Rewrite, own: Segment, cut: Cut): void {
  const { segment } = cut
  const { id, start } = segment
  const before = agenda.segments[agenda.segments.indexOf(segment) - 1]?.id ?? null
  rewrite.make({ type: 'insertSegment', after: before, segment: { ...own, start } })
  rewrite.set({ type: 'setValue', of: 'segment', id, field: 'start' }, { type: 'follows' })
  withoutBlock(rewrite, cut)
}

/** What is left behind the block is a segment by the same name; the slack stays at the end. */
function cutOffTail(rewrite: Rewrite, own: Segment, cut: Cut, rest: string): void {
  const { segment, block, head, tail } = cut
  const { id, budget, mustEndBy } = segment
  rewrite.make({ type: 'insertSegment', after: id, segment: own })
  if (tail.length === 0) {
    withoutBlock(rewrite, cut)
    return
  }
  const left = budget === null ? null : Math.max(0, budget - total(head) - total(block))
  rewrite
    .set({ type: 'setValue', of: 'segment', id, field: 'budget' }, null)
    .set({ type: 'setValue', of: 'segment', id, field: 'mustEndBy' }, null)
    .make({
      type: 'insertSegment',
      after: own.id,
      segment: secondPart(SEGMENT_ROWS, segment, { id: rest, budget: left, mustEndBy, items: [] }),
    })
    .moveItems(tail, { segment: rest, after: null })
}

/** The picked items as a segment of their own where they stand, by the name of the first. */
export function segmentOfTheirOwn(
  agenda: Agenda,
  keys: ReadonlySet<RowKey>,
  newId: NewId,
): EditOutcome | null {
  const picked = pickedOf(agenda, keys)
  const [segment, other] = picked?.level === 'items' ? picked.segments : []
  if (picked?.level !== 'items' || segment === undefined || other !== undefined) return null
  const cut = cutAround(segment, picked.items)
  const [first] = picked.items
  if (cut === null || first === undefined) return null
  const own = newSegment({ id: newId(), title: first.title })
  const rewrite = new Rewrite(agenda)
  if (cut.head.length === 0) cutOffHead(agenda, rewrite, own, cut)
  else cutOffTail(rewrite, own, cut, newId())
  rewrite.moveItems(picked.items, { segment: own.id, after: null })
  return made(rewrite.done(), itemKey(first.id))
}
