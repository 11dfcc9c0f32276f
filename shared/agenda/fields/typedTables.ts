import type { Agenda, Briefing, Item, Person, Segment } from '../model.ts'
import { BRIEFING_FIELDS } from './briefing.ts'
import type { Fields } from './field.ts'
import { ITEM_FIELDS, type ItemCore } from './item.ts'
import { PERSON_FIELDS, type PersonCore } from './person.ts'
import { SEGMENT_FIELDS, type SegmentCore } from './segment.ts'
import { SHOW_FIELDS, type ShowCore } from './show.ts'

/** The tables with general types, for code that works on any field. */
export const ITEM_ROWS: Fields<Item, ItemCore> = ITEM_FIELDS
export const BRIEFING_ROWS: Fields<Briefing, unknown> = BRIEFING_FIELDS
export const SEGMENT_ROWS: Fields<Segment, SegmentCore> = SEGMENT_FIELDS
export const PERSON_ROWS: Fields<Person, PersonCore> = PERSON_FIELDS
export const SHOW_ROWS: Fields<Agenda, ShowCore> = SHOW_FIELDS
