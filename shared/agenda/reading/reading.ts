import { z } from 'zod'
import type { AboutPart } from '../about.ts'
import { Kind, SpeakerRole } from '../model.ts'
import { Length } from '../quantities.ts'
import { LanguageTag, LongTexts, Texts } from '../texts.ts'
import { ReadContact } from './contacts.ts'
import { LedgerEntry } from './lineOutcomes.ts'
import { ReadPlace } from './place.ts'

/** A time as the source has it: ISO 8601 with its offset, or a local `HH:MM` where date or zone is not known. */
const When = z.string().regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)|\d\d:\d\d)$/)

/** The number of a line in the source, from 1. */
const Line = z.int().min(1)

/** Someone who speaks, as the source names them. */
export const ReadSpeaker = z.strictObject({
  name: Texts,
  /** What is written with the name (`Prof.`); left out where nothing is. */
  address: Texts.optional(),
  title: Texts.nullable(),
  affiliation: Texts.nullable(),
  role: SpeakerRole,
  contact: ReadContact.optional(),
})
export type ReadSpeaker = z.infer<typeof ReadSpeaker>

/** A field of an item that was not written but follows from what was. */
export const InferredField = z.enum(['title', 'kind', 'start', 'planned', 'speakers'])
export type InferredField = z.infer<typeof InferredField>

/** One turn as it was read, with the lines it stands on; `planned` in ms. */
export const ReadItem = z.strictObject({
  title: Texts,
  kind: Kind,
  start: When.nullable(),
  planned: Length.nullable(),
  inferred: z.array(InferredField),
  speakers: z.array(ReadSpeaker),
  talkingPoints: z.array(Texts),
  /** The floor languages, the one it begins in first; left out where the source does not say. */
  languages: z.array(LanguageTag).min(1).max(10).optional(),
  lines: z.array(Line),
})
export type ReadItem = z.infer<typeof ReadItem>

/** A block as it was read; `budget` in ms where the source gives one. */
export const ReadSegment = z.strictObject({
  title: Texts,
  kind: Kind,
  budget: Length.nullable(),
  start: When.nullable(),
  /** The start was not written but follows from what comes before; left out where it was written. */
  startInferred: z.literal(true).optional(),
  /** Who chairs it; left out where nobody is named. */
  chair: ReadSpeaker.optional(),
  items: z.array(ReadItem),
})
export type ReadSegment = z.infer<typeof ReadSegment>

/** Where a session is held online, as far as the source says. */
const ReadMeeting = z.strictObject({
  link: z.string(),
  id: z.string().nullable(),
  passcode: z.string().nullable(),
})

/** What a source says of the whole for everybody: why it is held, what it turns on, who holds it and who takes part. */
const ReadAbout = z.strictObject({
  background: LongTexts.optional(),
  focusAreas: LongTexts.optional(),
  organisers: Texts.optional(),
  partners: LongTexts.optional(),
  participants: LongTexts.optional(),
} satisfies Record<AboutPart, z.ZodType>)
export type ReadAbout = z.infer<typeof ReadAbout>

/** The agenda of one day and one room, as it was read; zones by their IANA names, the home zone first. */
export const ReadAgenda = z.strictObject({
  title: Texts,
  /** Which of a row of meetings it is; left out where the source does not say. */
  subtitle: Texts.optional(),
  date: z.iso.date().nullable(),
  room: z.string().nullable(),
  zones: z.array(z.string()),
  startsAt: When.nullable(),
  hardStop: When.nullable(),
  meeting: ReadMeeting.nullable(),
  segments: z.array(ReadSegment),
  notes: z.array(z.string()),
  /** Left out where it says nothing of the kind. */
  about: ReadAbout.optional(),
  /** The languages the source says it is held in; left out where it does not say. */
  languages: z.array(LanguageTag).min(1).max(10).optional(),
  /** Whom else the source says how to reach; `name` as far as it stands beside it. */
  contacts: z.array(ReadContact.extend({ name: z.string().nullable() })).optional(),
  /** Who chairs the whole, keeps its time or interprets, where that is said over the agenda; left out where nobody is named. */
  crew: z.array(ReadSpeaker).max(20).optional(),
})
export type ReadAgenda = z.infer<typeof ReadAgenda>

/** How much a finding asks of a person: a guess made, a guess that may be wrong, a line that was not read, two things in the source that cannot both be. */
export const FindingLevel = z.enum(['assumed', 'doubtful', 'not-understood', 'conflict'])
export type FindingLevel = z.infer<typeof FindingLevel>

/** What a person must know of the reading: `code` names its kind and `facts` fill its words in any language, `text` says it in English. */
export const ReadFinding = z.strictObject({
  level: FindingLevel,
  line: Line.nullable(),
  text: z.string(),
  /** What was taken for true, as it would be written: `20 min`, `2023-06-21`, `Europe/Berlin`. */
  assumed: z.string().optional(),
  code: z.string(),
  facts: z.record(z.string(), z.string()),
  place: ReadPlace.nullable(),
})
export type ReadFinding = z.infer<typeof ReadFinding>

/** Everything that came of a source: its lines as they are numbered, the agendas, and what a person must know. */
export const SourceReading = z.strictObject({
  source: z.array(z.string()),
  agendas: z.array(ReadAgenda),
  findings: z.array(ReadFinding),
  /** What every line became, each in one entry, in their order; left out where no line was read. */
  ledger: z.array(LedgerEntry).optional(),
})
export type SourceReading = z.infer<typeof SourceReading>
