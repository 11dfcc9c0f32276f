import { createFrom, ITEM_ROWS, PERSON_ROWS, SEGMENT_ROWS } from './fields/fieldTables.ts'
import type { ItemCore } from './fields/item.ts'
import type { PersonCore } from './fields/person.ts'
import type { SegmentCore } from './fields/segment.ts'
import type { Item, Person, Segment } from './model.ts'

/** Creates an item; other fields get their initial values, and its slimming the default of its kind (P3). */
export function newItem(values: ItemCore & Partial<Item>): Item {
  return createFrom(ITEM_ROWS, values)
}

/** Creates a segment; by default it is empty and follows the previous one. */
export function newSegment(values: SegmentCore & Partial<Segment>): Segment {
  return createFrom(SEGMENT_ROWS, values)
}

/** Creates a person; other fields are empty. */
export function newPerson(values: PersonCore & Partial<Person>): Person {
  return createFrom(PERSON_ROWS, values)
}
