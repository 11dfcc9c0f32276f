import { z } from 'zod'
import { ItemId, PersonId, SegmentId } from '../ids.ts'
import {
  Document,
  HardStop,
  Item,
  Kind,
  Meeting,
  Person,
  Script,
  Segment,
  SegmentStart,
  Slimming,
  Speaker,
  Thresholds,
} from '../model.ts'
import { Instant, Length, Zone } from '../quantities.ts'
import { LanguageTag, TEXT_LIMIT, Texts } from '../texts.ts'

/** One language of a text; null: there is none. */
const OneText = z.string().trim().min(1).max(TEXT_LIMIT).nullable()

/** The agenda itself has no id. */
const Show = z.null()

/** A change of one language of a text field, given against what it was. */
function text<Of extends string, Id extends z.ZodType, F extends string>(
  of: Of,
  id: Id,
  fields: readonly F[],
) {
  return z.strictObject({
    type: z.literal('setText'),
    of: z.literal(of),
    id,
    field: z.enum(fields),
    lang: LanguageTag,
    value: OneText,
    was: OneText,
  })
}

/** A change of one language of one text. */
const TextChange = z.discriminatedUnion('of', [
  text('show', Show, ['title', 'series']),
  text('segment', SegmentId, ['title']),
  text('item', ItemId, ['title', 'notes', 'announce']),
  text('person', PersonId, ['name', 'title', 'affiliation', 'pronunciation']),
])
export type TextChange = z.infer<typeof TextChange>

/** A change of a field that is no text, given against what it was. */
function value<Of extends string, Id extends z.ZodType, F extends string, T extends z.ZodType>(
  of: Of,
  id: Id,
  field: F,
  type: T,
) {
  return z.strictObject({
    type: z.literal('setValue'),
    of: z.literal(of),
    id,
    field: z.literal(field),
    value: type,
    was: type,
  })
}

const item = <F extends string, T extends z.ZodType>(field: F, type: T) =>
  value('item', ItemId, field, type)
const segment = <F extends string, T extends z.ZodType>(field: F, type: T) =>
  value('segment', SegmentId, field, type)
const show = <F extends string, T extends z.ZodType>(field: F, type: T) =>
  value('show', Show, field, type)

/** A change of one field that is no text. */
const ValueChange = z.discriminatedUnion('of', [
  z.discriminatedUnion('field', [
    show('languages', z.array(LanguageTag).min(1).max(10)),
    show('zones', z.array(Zone).min(1).max(6)),
    show('hardStop', HardStop.nullable()),
    show('meeting', Meeting.nullable()),
    show('notes', z.array(z.string().trim().min(1).max(TEXT_LIMIT)).max(200)),
  ]),
  z.discriminatedUnion('field', [
    segment('start', SegmentStart),
    segment('budget', Length.nullable()),
    segment('mustEndBy', Instant.nullable()),
  ]),
  z.discriminatedUnion('field', [
    item('kind', Kind),
    item('planned', Length),
    item('speakers', z.array(Speaker).max(20)),
    item('language', LanguageTag.nullable()),
    item('talkingPoints', z.array(Texts).max(30)),
    item('thresholds', Thresholds.nullable()),
    item('slimming', Slimming),
    item('documents', z.array(Document).max(20)),
    item('script', Script.nullable()),
  ]),
  z.discriminatedUnion('field', [
    value('person', PersonId, 'speaks', z.array(LanguageTag).max(10)),
  ]),
])
export type ValueChange = z.infer<typeof ValueChange>

/** A place among the items: behind this one of the segment, or first in it. */
const Spot = z.strictObject({ segment: SegmentId, after: ItemId.nullable() })

/** A change of what there is, or of its order. What is removed is stated whole, as its sender saw it. */
const StructureChange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('insertItem'), to: Spot, item: Item }),
  z.strictObject({ type: z.literal('removeItem'), was: Item }),
  z.strictObject({ type: z.literal('moveItem'), item: ItemId, to: Spot, was: Spot }),
  z.strictObject({
    type: z.literal('insertSegment'),
    after: SegmentId.nullable(),
    segment: Segment,
  }),
  z.strictObject({ type: z.literal('removeSegment'), was: Segment }),
  z.strictObject({
    type: z.literal('moveSegment'),
    segment: SegmentId,
    after: SegmentId.nullable(),
    was: SegmentId.nullable(),
  }),
  z.strictObject({
    type: z.literal('insertPerson'),
    /** The person before in the list; null: first. */
    after: PersonId.nullable(),
    person: Person,
  }),
  z.strictObject({ type: z.literal('removePerson'), was: Person }),
])
export type StructureChange = z.infer<typeof StructureChange>

/** The smallest change of a draft: each states what it changes, so that none overwrites what its sender has not seen. */
export const DraftChange = z.union([TextChange, ValueChange, StructureChange])
export type DraftChange = z.infer<typeof DraftChange>

/** A change of one type. */
export type DraftChangeOf<T extends DraftChange['type']> = Extract<DraftChange, { type: T }>
