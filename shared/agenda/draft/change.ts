import { z } from 'zod'
import { showTextLimit } from '../about.ts'
import { BRIEFING_FIELDS } from '../fields/briefing.ts'
import { type Rows, textsIn, type ValueName } from '../fields/field.ts'
import { ITEM_FIELDS } from '../fields/item.ts'
import { PERSON_FIELDS } from '../fields/person.ts'
import { SEGMENT_FIELDS } from '../fields/segment.ts'
import { SHOW_FIELDS } from '../fields/show.ts'
import { TERM_FIELDS } from '../fields/term.ts'
import { Term } from '../glossary/term.ts'
import { ItemId, PersonId, SegmentId, TermId } from '../ids.ts'
import { Agenda, Briefing, Item, Person, Segment } from '../model.ts'
import { LONG_TEXT_LIMIT, TERM_LIMIT, TERMS_LIMIT, TEXT_LIMIT } from '../textLimits.ts'
import { LanguageTag, textUpTo } from '../texts.ts'

/** One language of a text; null: none. */
const oneText = (limit: number) => textUpTo(limit).nullable()
const OneText = oneText(TEXT_LIMIT)

/** The id of the show in a change: it has none. */
const Show = z.null()

/** The fields of an item and of its briefing. */
const OF_ITEM = { ...ITEM_FIELDS, ...BRIEFING_FIELDS } as const

/** A change of one language of a text; `was` is the value that the sender saw. */
function text<Of extends string, Id extends z.ZodType, T extends Rows>(of: Of, id: Id, fields: T) {
  return z.strictObject({
    type: z.literal('setText'),
    of: z.literal(of),
    id,
    field: z.enum(textsIn(fields)),
    lang: LanguageTag,
    value: OneText,
    was: OneText,
  })
}

/** A change of a text of the show; some of these can be longer. */
const ShowTextChange = text('show', Show, SHOW_FIELDS)
  .extend({ value: oneText(LONG_TEXT_LIMIT), was: oneText(LONG_TEXT_LIMIT) })
  .refine(
    ({ field, value, was }) =>
      [value, was].every((one) => one === null || one.length <= showTextLimit(field)),
    'too long for this text',
  )

const TextChange = z.discriminatedUnion('of', [
  ShowTextChange,
  text('segment', SegmentId, SEGMENT_FIELDS),
  text('item', ItemId, OF_ITEM),
  text('person', PersonId, PERSON_FIELDS),
  text('term', TermId, TERM_FIELDS).extend({
    value: oneText(TERM_LIMIT),
    was: oneText(TERM_LIMIT),
  }),
])
export type TextChange = z.infer<typeof TextChange>

/** A change of a field that is not a text; `was` is the value that the sender saw. */
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

/** The schema of a value in a change: null means that an optional field is absent. */
type SchemaOf<S, Edit> = Edit extends { readonly emptyValue: infer None }
  ? S extends z.ZodOptional<infer Inner extends z.ZodType>
    ? None extends null
      ? z.ZodNullable<Inner>
      : Inner
    : never
  : Edit extends 'required'
    ? S extends z.ZodNullable<infer Inner extends z.ZodType>
      ? Inner
      : S
    : S

type Shape = Readonly<Record<string, z.ZodType>>

type ValueOf<Of extends string, Id extends z.ZodType, T extends Rows, S extends Shape> = {
  [F in ValueName<T> & keyof S]: ReturnType<
    typeof value<Of, Id, F, Extract<SchemaOf<S[F], T[F]['edit']>, z.ZodType>>
  >
}[ValueName<T> & keyof S]

function schemaOf(schema: z.ZodType, edit: Rows[string]['edit']): z.ZodType {
  const mustUnwrap =
    schema instanceof z.ZodOptional || (edit === 'required' && schema instanceof z.ZodNullable)
  // The inner type of an optional or nullable is a schema too.
  const inner = mustUnwrap ? (schema.unwrap() as z.ZodType) : schema
  return typeof edit === 'object' && edit?.emptyValue === null ? inner.nullable() : inner
}

function values<Of extends string, Id extends z.ZodType, T extends Rows, S extends Shape>(
  of: Of,
  id: Id,
  fields: T,
  shape: S,
) {
  const changes = Object.entries(fields).flatMap(([name, { edit }]) => {
    const schema = shape[name]
    const isWhole = edit !== null && edit !== 'texts' && edit !== 'parts'
    if (schema === undefined || !isWhole) return []
    return [value(of, id, name, schemaOf(schema, edit))]
  })
  // The type picks the same rows; every table has at least one.
  type Change = ValueOf<Of, Id, T, S>
  return z.discriminatedUnion('field', changes as unknown as [Change, ...Change[]])
}

const ValueChange = z.discriminatedUnion('of', [
  values('show', Show, SHOW_FIELDS, Agenda.shape),
  values('segment', SegmentId, SEGMENT_FIELDS, Segment.shape),
  values('item', ItemId, OF_ITEM, { ...Item.shape, ...Briefing.shape }),
  values('person', PersonId, PERSON_FIELDS, Person.shape),
  values('term', TermId, TERM_FIELDS, Term.shape),
])
export type ValueChange = z.infer<typeof ValueChange>

/** A place for an item: after this one of the segment, or first in it (null). */
export const Spot = z.strictObject({ segment: SegmentId, after: ItemId.nullable() })

/** A change of structure or order. A removal contains the complete thing as the sender saw it. */
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
    /** The previous person in the list; null: first. */
    after: PersonId.nullable(),
    person: Person,
  }),
  z.strictObject({ type: z.literal('removePerson'), was: Person }),
  /** Many terms at once, after this one of the glossary (null: first). */
  z.strictObject({
    type: z.literal('insertTerms'),
    after: TermId.nullable(),
    terms: z.array(Term).min(1).max(TERMS_LIMIT),
  }),
  z.strictObject({
    type: z.literal('removeTerms'),
    was: z.array(Term).min(1).max(TERMS_LIMIT),
  }),
])

/** The smallest change of a draft. It states the value that its sender saw, so it cannot overwrite a later change. */
export const DraftChange = z.union([TextChange, ValueChange, StructureChange])
export type DraftChange = z.infer<typeof DraftChange>

export type DraftChangeOf<T extends DraftChange['type']> = Extract<DraftChange, { type: T }>
