import { z } from 'zod'
import { BoothId, ItemId, PersonId, SegmentId, ShowId } from '../agenda/ids.ts'
import { Kind } from '../agenda/model.ts'
import { Instant, Length, Zone } from '../agenda/quantities.ts'
import { LanguageTag, Texts } from '../agenda/texts.ts'
import { CannedCue } from '../run/cue.ts'
import { Role } from '../run/grant.ts'
import { Remark } from '../run/remark.ts'
import { REQUESTS } from '../run/request.ts'

const SignedLength = z.int()

/** A length in ms that the plan does not limit: a show may run days longer. */
const AnyLength = z.int().min(0)

const Interval = z.strictObject({ from: Instant, to: Instant })

/** The result of an item: ended, begun but never ended, dropped, or never reached. */
export const Fate = z.enum(['done', 'begun', 'dropped', 'missed'])
export type Fate = z.infer<typeof Fate>

/** One item, planned and actual; lengths in ms. */
export const ReportRow = z.strictObject({
  item: ItemId,
  segment: SegmentId,
  /** Null if this reader may not see it. */
  title: Texts.nullable(),
  kind: Kind,
  /** Its number among items of its kind: its name for readers who may not see the title. */
  number: z.int().min(1),
  /** The speakers who were here for some of it (R7c), and the time of each, in ms. */
  speakers: z.array(PersonId),
  spoke: z.array(AnyLength),
  /** The speakers who were not here at all; null if this reader may not see them. */
  absent: z.array(PersonId).nullable(),
  /** Its languages, the first at its start; empty if none is set. */
  languages: z.array(LanguageTag),
  fate: Fate,
  plannedStart: Instant,
  plannedEnd: Instant,
  /** Its first start and its end; null if it did not start or end. */
  began: Instant.nullable(),
  ended: Instant.nullable(),
  planned: Length,
  allotted: AnyLength,
  /** Its intended length: until a clock time, else as allotted (T1c). */
  lasts: AnyLength,
  used: AnyLength,
  paused: AnyLength,
  granted: AnyLength,
  taken: AnyLength,
  /** The clock time until which it was planned to last; null if it had an allotted length (R13). */
  until: Instant.nullable(),
  /** Added during the show, so it has no planned length (P6). */
  addedLive: z.boolean(),
  remark: Remark.nullable(),
})
export type ReportRow = z.infer<typeof ReportRow>

/** A segment of the agenda; its rows have its actual times. */
export const ReportSegment = z.strictObject({
  segment: SegmentId,
  /** Null if this reader may not see it. */
  title: Texts.nullable(),
  plannedStart: Instant,
  plannedEnd: Instant,
})
export type ReportSegment = z.infer<typeof ReportSegment>

const ReportPerson = z.strictObject({
  person: PersonId,
  name: Texts.nullable(),
  affiliation: Texts.nullable(),
})

/** A time between two items (null: before the first, or after the last). */
export const Wait = Interval.extend({ after: ItemId.nullable(), before: ItemId.nullable() })
export type Wait = z.infer<typeof Wait>

/** Time given to an item (negative: taken), in ms, by a role and a person, null if this reader may not see them. */
export const ReportGrant = z.strictObject({
  item: ItemId,
  by: SignedLength,
  at: Instant,
  role: Role.nullable(),
  person: PersonId.nullable(),
})
export type ReportGrant = z.infer<typeof ReportGrant>

/** One person's floor turn in an item. */
export const ReportFloorTurn = z.strictObject({
  person: PersonId,
  item: ItemId,
  at: Instant,
  used: AnyLength,
  limit: Length.nullable(),
})
export type ReportFloorTurn = z.infer<typeof ReportFloorTurn>

const Sent = z.strictObject({ sent: z.int().min(0), seen: z.int().min(0) })
export type Sent = z.infer<typeof Sent>

const Asked = z.strictObject({ asked: z.int().min(0), given: z.int().min(0) })
export type Asked = z.infer<typeof Asked>

/** Cues by kind: time cards, other words, changed times, and signals of booths by their words (`free`: own words). */
export const ReportCues = z.strictObject({
  cards: Sent,
  words: Sent,
  times: Sent,
  signals: z.array(Sent.extend({ words: CannedCue.or(z.literal('free')) })),
})
export type ReportCues = z.infer<typeof ReportCues>

/** An interpreter: a person of the agenda, or a name; null if there is none, or this reader may not see it. */
const ReportInterpreter = z.strictObject({
  person: PersonId.nullable(),
  name: z.string().nullable(),
  worked: AnyLength,
})

/** A booth (null: hidden), its number of swaps, and the working time of each of its people, in ms (R16). */
export const ReportBooth = z.strictObject({
  booth: BoothId.nullable(),
  swaps: z.int().min(0),
  people: z.array(ReportInterpreter),
})
export type ReportBooth = z.infer<typeof ReportBooth>

/** Everything that a show's log states about its course; instants in epoch ms, lengths in ms. */
export const ReportFacts = z.strictObject({
  show: ShowId,
  /** Null if this reader may not see it. */
  title: Texts.nullable(),
  subtitle: Texts.nullable(),
  rehearsal: z.boolean(),
  languages: z.array(LanguageTag),
  zones: z.array(Zone),
  began: Instant,
  /** The end of the last item, else the time at which End was pressed (T3b). */
  ended: Instant,
  /** The hard stop at the end, and at Start. */
  stop: z.strictObject({ at: Instant, was: Instant.nullable() }).nullable(),
  rows: z.array(ReportRow),
  segments: z.array(ReportSegment),
  people: z.array(ReportPerson),
  waits: z.array(Wait),
  pauses: z.array(Interval.extend({ item: ItemId })),
  /** Times between an end and a reopening, which count for nobody (R9). */
  closed: z.array(Interval),
  /** Time of items that are no longer on the agenda, with their pauses, in ms. */
  elsewhere: AnyLength,
  grants: z.array(ReportGrant),
  floor: z.array(ReportFloorTurn),
  cues: ReportCues,
  requests: z.record(z.enum(REQUESTS), Asked),
  booths: z.array(ReportBooth),
  /** The numbers of people marked here and not here; `absent` is null if this reader may not see it. */
  attendance: z.strictObject({
    here: z.int().min(0),
    notHere: z.int().min(0),
    absent: z.array(PersonId).nullable(),
  }),
})
export type ReportFacts = z.infer<typeof ReportFacts>
