import { applyChanges } from '../../../../../shared/agenda/draft/apply.ts'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { ItemId, SegmentId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { type Spot, spotOf } from '../../../../../shared/agenda/order.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { findItem } from '../../../../../shared/run/lookup.ts'
import { type FieldAddress, fieldChange, type ValueAt } from './fields.ts'

/** Changes of a draft as they add up, each stated against what those before it leave. */
export class Rewrite {
  readonly before: Agenda
  readonly #changes: DraftChange[] = []
  #agenda: Agenda
  #possible = true

  constructor(agenda: Agenda) {
    this.before = agenda
    this.#agenda = agenda
  }

  /** The agenda as it is after the changes so far. */
  get agenda(): Agenda {
    return this.#agenda
  }

  make(change: DraftChange): this {
    const made = applyChanges(this.#agenda, [change])
    if (made.ok) {
      this.#agenda = made.agenda
      this.#changes.push(change)
    } else this.#possible = false
    return this
  }

  /** Puts a value into a field; nothing where it holds that already. */
  set<A extends FieldAddress>(address: A, value: ValueAt<A>): this {
    const change = fieldChange(this.#agenda, address, value)
    return same(change.value, change.was) ? this : this.make(change)
  }

  segment(id: SegmentId): Segment | null {
    return this.#agenda.segments.find((segment) => segment.id === id) ?? null
  }

  item(id: ItemId): Item | null {
    return findItem(this.#agenda, id)?.item ?? null
  }

  /** Moves items behind one another to a place. */
  moveItems(items: readonly Item[], { segment, after }: Spot): this {
    let behind = after
    for (const { id: item } of items) {
      const was = spotOf(this.#agenda, item)
      const to = { segment, after: behind }
      if (was !== null && !same(was, to)) this.make({ type: 'moveItem', item, to, was })
      behind = item
    }
    return this
  }

  /** Moves segments behind one another to a place. */
  moveSegments(segments: readonly Segment[], after: SegmentId | null): this {
    let behind = after
    for (const { id } of segments) {
      const at = this.#agenda.segments.findIndex((segment) => segment.id === id)
      const was = this.#agenda.segments[at - 1]?.id ?? null
      if (was !== behind) this.make({ type: 'moveSegment', segment: id, after: behind, was })
      behind = id
    }
    return this
  }

  removeItem(id: ItemId): this {
    const was = this.item(id)
    return was === null ? this : this.make({ type: 'removeItem', was })
  }

  removeSegment(id: SegmentId): this {
    const was = this.segment(id)
    return was === null ? this : this.make({ type: 'removeSegment', was })
  }

  /** All changes; null where one of them cannot be made, or there are none. */
  done(): readonly DraftChange[] | null {
    return this.#possible && this.#changes.length > 0 ? this.#changes : null
  }

  /** The same, and the show goes on starting when it did, whatever comes first now. */
  doneKeepingStart(): readonly DraftChange[] | null {
    const was = this.before.segments[0]
    const first = this.#agenda.segments[0]
    if (was === undefined || first === undefined || first.id === was.id) return this.done()
    const stays = this.segment(was.id) !== null
    if (stays || first.start.type === 'follows')
      this.set({ type: 'setValue', of: 'segment', id: first.id, field: 'start' }, was.start)
    if (stays)
      this.set({ type: 'setValue', of: 'segment', id: was.id, field: 'start' }, { type: 'follows' })
    return this.done()
  }
}
