import { z } from 'zod'
import { BoothId, ItemId, PersonId, SegmentId, ShowId } from '../agenda/ids.ts'
import { Kind } from '../agenda/model.ts'
import { Instant, Length, Zone } from '../agenda/quantities.ts'
import { LanguageTag, Texts } from '../agenda/texts.ts'
import { CannedCue } from '../run/cue.ts'
import { Role } from '../run/grant.ts'
import { Remark } from '../run/remark.ts'
import { REQUESTS } from '../run/request.ts'

/** Milliseconds more or less than something. */
const Signed = z.int()

/** Milliseconds that something took: no plan bounds them, as a show may be begun, or left on, days from its plan. */
const Took = z.int().min(0)

const Between = z.strictObject({ from: Instant, to: Instant })

/** What an item came to: it was on, was dropped, or never reached; `begun`: it was on and never ended. */
export const Fate = z.enum(['done', 'begun', 'dropped', 'missed'])
export type Fate = z.infer<typeof Fate>

/** One item as planned and as it was; lengths in ms. */
export const ReportRow = z.strictObject({
  item: ItemId,
  segment: SegmentId,
  /** Null where it is not shown to this reader. */
  title: Texts.nullable(),
  kind: Kind,
  /** Which of its kind it is, in the order of the report: what it is called by where its title is not shown. */
  number: z.int().min(1),
  /** Whose time it is: who speaks in it and was here for some of it (R7c), and how long of it each had, in ms. */
  speakers: z.array(PersonId),
  spoke: z.array(Took),
  /** Who would have spoken and was not here for any of it; null where that is not shown to this reader. */
  absent: z.array(PersonId).nullable(),
  /** In which it was held, the one it began in first; none where nobody said. */
  languages: z.array(LanguageTag),
  fate: Fate,
  plannedStart: Instant,
  plannedEnd: Instant,
  /** When it was first on, and when it ended; null where it was not, or not to the end. */
  began: Instant.nullable(),
  ended: Instant.nullable(),
  planned: Length,
  allotted: Took,
  /** How long it was to be on where it was held to a clock time; else as allotted (T1c). */
  lasts: Took,
  used: Took,
  paused: Took,
  granted: Took,
  taken: Took,
  /** The clock time until which it lasted by the plan; null where it lasted as long as it was allotted (R13). */
  until: Instant.nullable(),
  /** Added while the show ran: it has no length in the plan (P6). */
  addedLive: z.boolean(),
  remark: Remark.nullable(),
})
export type ReportRow = z.infer<typeof ReportRow>

/** A block of the agenda; what it came to is the sum of its rows. */
export const ReportSegment = z.strictObject({
  segment: SegmentId,
  /** Null where it is not shown to this reader. */
  title: Texts.nullable(),
  plannedStart: Instant,
  plannedEnd: Instant,
})
export type ReportSegment = z.infer<typeof ReportSegment>

/** Somebody of the agenda; without a name where names are off. */
const ReportPerson = z.strictObject({
  person: PersonId,
  name: Texts.nullable(),
  affiliation: Texts.nullable(),
})

/** A time between two items (null: before the first, or behind the last). */
export const Wait = Between.extend({ after: ItemId.nullable(), before: ItemId.nullable() })
export type Wait = z.infer<typeof Wait>

/** Time given to an item (negative: taken), in ms, at a moment, by whom: a role and the person, each null where it is not shown to this reader. */
export const ReportGrant = z.strictObject({
  item: ItemId,
  by: Signed,
  at: Instant,
  role: Role.nullable(),
  person: PersonId.nullable(),
})
export type ReportGrant = z.infer<typeof ReportGrant>

/** One person's word inside an item. */
export const ReportFloorTurn = z.strictObject({
  person: PersonId,
  item: ItemId,
  at: Instant,
  used: Took,
  limit: Length.nullable(),
})
export type ReportFloorTurn = z.infer<typeof ReportFloorTurn>

const Sent = z.strictObject({ sent: z.int().min(0), seen: z.int().min(0) })
export type Sent = z.infer<typeof Sent>

const Asked = z.strictObject({ asked: z.int().min(0), given: z.int().min(0) })
export type Asked = z.infer<typeof Asked>

/** Cues by what they are: time cards, other words, what changed of one's own times, and signals of the booths by their words (`free`: their own). */
export const ReportCues = z.strictObject({
  cards: Sent,
  words: Sent,
  times: Sent,
  signals: z.array(Sent.extend({ words: CannedCue.or(z.literal('free')) })),
})
export type ReportCues = z.infer<typeof ReportCues>

/** An interpreter: the person of the agenda that it is, or a name of their own; null where there is none, or it is not shown. */
const ReportInterpreter = z.strictObject({
  person: PersonId.nullable(),
  name: z.string().nullable(),
  worked: Took,
})

/** A booth by its name (null: not shown), how often it swapped, and how long each of its people was on, in ms (R16). */
export const ReportBooth = z.strictObject({
  booth: BoothId.nullable(),
  swaps: z.int().min(0),
  people: z.array(ReportInterpreter),
})
export type ReportBooth = z.infer<typeof ReportBooth>

/** Everything that the log of a show says of how it went; instants in epoch ms, lengths in ms. */
export const ReportFacts = z.strictObject({
  show: ShowId,
  /** Null where it is not shown to this reader. */
  title: Texts.nullable(),
  subtitle: Texts.nullable(),
  rehearsal: z.boolean(),
  languages: z.array(LanguageTag),
  zones: z.array(Zone),
  began: Instant,
  /** When the last item run ended, else the End press (T3b). */
  ended: Instant,
  /** The hard stop at the end, and what it was at Start. */
  stop: z.strictObject({ at: Instant, was: Instant.nullable() }).nullable(),
  rows: z.array(ReportRow),
  segments: z.array(ReportSegment),
  people: z.array(ReportPerson),
  waits: z.array(Wait),
  pauses: z.array(Between.extend({ item: ItemId })),
  /** Between an end and a reopening: counted to nobody (R9). */
  closed: z.array(Between),
  /** Time of items that are no longer on the agenda, pauses in them with it, in ms. */
  elsewhere: Took,
  grants: z.array(ReportGrant),
  floor: z.array(ReportFloorTurn),
  cues: ReportCues,
  requests: z.record(z.enum(REQUESTS), Asked),
  booths: z.array(ReportBooth),
  /** How many were marked here and not here; who was not, where that is told. */
  attendance: z.strictObject({
    here: z.int().min(0),
    notHere: z.int().min(0),
    absent: z.array(PersonId).nullable(),
  }),
})
export type ReportFacts = z.infer<typeof ReportFacts>
