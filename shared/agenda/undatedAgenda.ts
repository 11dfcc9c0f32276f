import { z } from 'zod'
import { MINUTE } from '../time/instant.ts'
import { type AgendaFault, agendaFaults } from './checks.ts'
import { slimmingFor } from './defaults.ts'
import { BRIEFING_FIELDS, NO_BRIEFING } from './fields/briefing.ts'
import { createFrom, SHOW_ROWS } from './fields/fieldTables.ts'
import { ITEM_FIELDS } from './fields/item.ts'
import { PERSON_FIELDS } from './fields/person.ts'
import { SEGMENT_FIELDS } from './fields/segment.ts'
import { SHOW_FIELDS } from './fields/show.ts'
import { homeZone } from './homeZone.ts'
import { PersonId } from './ids.ts'
import { Agenda, Briefing, Item, Meeting, Person, Segment, SpeakerRole } from './model.ts'
import { newItem, newPerson, newSegment } from './newRecords.ts'
import { WallClock } from './wallClock.ts'

type FileRows = Readonly<
  Record<string, { readonly inUndatedFile: boolean; readonly initial: unknown }>
>
type Shape = Readonly<Record<string, z.ZodType>>

/** The names of the fields that the table and the file have in common. */
type FileFieldName<T extends FileRows> = {
  [K in keyof T]: T[K]['inUndatedFile'] extends true ? K : never
}[keyof T]

/** The schema of a field in the file: optional if it can be null or has an initial value. */
type FileSchema<S, Initial> =
  S extends z.ZodNullable<infer Inner extends z.ZodType>
    ? z.ZodOptional<Inner>
    : S extends z.ZodOptional<z.ZodType>
      ? S
      : Initial extends null
        ? S
        : z.ZodOptional<Extract<S, z.ZodType>>

type FileShape<T extends FileRows, S extends Shape> = {
  [K in FileFieldName<T> & keyof S]: Extract<FileSchema<S[K], T[K]['initial']>, z.ZodType>
}

function fileSchema(schema: z.ZodType, initial: unknown): z.ZodType {
  // The inner type of a nullable is a schema too.
  if (schema instanceof z.ZodNullable) return (schema.unwrap() as z.ZodType).optional()
  return schema instanceof z.ZodOptional || initial === null ? schema : schema.optional()
}

function fileShape<T extends FileRows, S extends Shape>(fields: T, shape: S) {
  const rows = Object.entries(fields).flatMap(([name, { inUndatedFile, initial }]) => {
    const schema = shape[name]
    return inUndatedFile && schema !== undefined
      ? [[name, fileSchema(schema, initial)] as const]
      : []
  })
  // The type picks the same rows.
  return Object.fromEntries(rows) as FileShape<T, S>
}

/** The fields with these names; none of them can be undefined. */
type DefinedFields<V, Name> = {
  [K in keyof Pick<V, keyof V & Name>]: Exclude<Pick<V, keyof V & Name>[K], undefined>
}

function fileValues<T extends FileRows, V extends object>(
  fields: T,
  file: V,
): DefinedFields<V, FileFieldName<T>> {
  const values = Object.entries(file).filter(
    ([name, value]) => value !== undefined && fields[name]?.inUndatedFile === true,
  )
  // The type picks the same fields.
  return Object.fromEntries(values) as DefinedFields<V, FileFieldName<T>>
}

/** A clock time HH:MM in the agenda's home zone; `+1` at its end means the next day. */
const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(\+1)?$/, 'a clock time such as 15:00')

const Minutes = z.number().min(0).max(1440)

const PersonInFile = z.strictObject(fileShape(PERSON_FIELDS, Person.shape))

const ItemInFile = z.strictObject({
  ...fileShape(ITEM_FIELDS, Item.shape),
  ...fileShape(BRIEFING_FIELDS, Briefing.shape),
  minutes: Minutes,
  until: WallTime.optional(),
  /** An id means a speaker; other roles need `{person, role}`. */
  speakers: z
    .array(z.union([PersonId, z.strictObject({ person: PersonId, role: SpeakerRole })]))
    .optional(),
  least: Minutes.optional(),
  dropRank: z.int().min(0).max(99).nullable().optional(),
  amber: Minutes.optional(),
  red: Minutes.optional(),
})

const SegmentInFile = z.strictObject({
  ...fileShape(SEGMENT_FIELDS, Segment.shape),
  notBefore: WallTime.optional(),
  mustEndBy: WallTime.optional(),
  minutes: Minutes.optional(),
  items: z.array(ItemInFile),
})

/** An agenda without a date, such as an example: clock times in its home zone, lengths in minutes. */
export const UndatedAgenda = z.strictObject({
  ...fileShape(SHOW_FIELDS, Agenda.shape),
  hardStop: WallTime.optional(),
  movableTo: WallTime.optional(),
  meeting: z
    .strictObject({
      link: Meeting.shape.link,
      id: z.string().optional(),
      passcode: z.string().optional(),
    })
    .optional(),
  people: z.array(PersonInFile),
  segments: z.array(SegmentInFile).min(1),
})
export type UndatedAgenda = z.infer<typeof UndatedAgenda>

/** An agenda, or its faults. */
export type AgendaResult =
  | { readonly ok: true; readonly agenda: Agenda }
  | { readonly ok: false; readonly faults: readonly AgendaFault[] }

function ms(minutes: number): number {
  return Math.round(minutes * MINUTE)
}

function slimmingOf({ kind, minutes, least, dropRank }: z.infer<typeof ItemInFile>) {
  const usual = slimmingFor(kind, ms(minutes))
  return {
    least: least === undefined ? usual.least : ms(least),
    dropRank: dropRank === undefined ? usual.dropRank : dropRank,
  }
}

function itemOf(item: z.infer<typeof ItemInFile>, clock: WallClock, path: string): Item {
  const until = clock.atOrNull(item.until, `${path}.until`)
  const { amber, red } = item
  return newItem({
    ...fileValues(ITEM_FIELDS, item),
    planned: ms(item.minutes),
    speakers: (item.speakers ?? []).map((one) =>
      typeof one === 'string' ? { person: one, role: 'speaker' } : one,
    ),
    thresholds:
      amber === undefined || red === undefined ? null : { amber: ms(amber), red: ms(red) },
    ...(until === null ? {} : { until }),
    slimming: slimmingOf(item),
    briefing: { ...NO_BRIEFING, ...fileValues(BRIEFING_FIELDS, item) },
  })
}

function segmentOf(
  segment: z.infer<typeof SegmentInFile>,
  clock: WallClock,
  path: string,
): Segment {
  const startAt = clock.atOrNull(segment.notBefore, `${path}.notBefore`)
  return newSegment({
    ...fileValues(SEGMENT_FIELDS, segment),
    start: startAt === null ? { type: 'follows' } : { type: 'notBefore', at: startAt },
    budget: segment.minutes === undefined ? null : ms(segment.minutes),
    mustEndBy: clock.atOrNull(segment.mustEndBy, `${path}.mustEndBy`),
    items: segment.items.map((item, n) => itemOf(item, clock, `${path}.items.${n}`)),
  })
}

/** Converts an undated agenda to an agenda on a date (YYYY-MM-DD in its home zone), or returns its faults. */
export function agendaOn(file: UndatedAgenda, date: string): AgendaResult {
  const clock = new WallClock(date, homeZone(file))
  const stop = clock.atOrNull(file.hardStop, 'hardStop')
  const agenda = createFrom(SHOW_ROWS, {
    ...fileValues(SHOW_FIELDS, file),
    hardStop:
      stop === null ? null : { at: stop, movableTo: clock.atOrNull(file.movableTo, 'movableTo') },
    meeting: file.meeting
      ? {
          link: file.meeting.link,
          id: file.meeting.id ?? null,
          passcode: file.meeting.passcode ?? null,
        }
      : null,
    people: file.people.map((person) => newPerson(fileValues(PERSON_FIELDS, person))),
    segments: file.segments.map((segment, n) => segmentOf(segment, clock, `segments.${n}`)),
  })
  const faults = [...clock.faults, ...agendaFaults(agenda)]
  return faults.length === 0 ? { ok: true, agenda } : { ok: false, faults }
}
