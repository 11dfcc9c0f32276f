import { z } from 'zod'
import type { AboutPart } from '../about.ts'
import { Kind, SpeakerRole } from '../model.ts'
import { Length } from '../quantities.ts'
import { LanguageTag, LongTexts, Texts } from '../texts.ts'
import { ReadContact } from './contacts.ts'

/** The outcomes of lines that state something about the whole agenda. */
const FACTS = [
  'title',
  'subtitle',
  'date',
  'times',
  'zones',
  'start',
  'stop',
  'place',
  'room',
  'organisers',
  'partners',
  'participants',
  'crew',
  'background',
  'focusAreas',
  'languages',
  'meeting',
  'contact',
] as const

/** The outcome of a line; `head` announces the lines below it, and `markup` is only formatting. */
export const LineOutcome = z.enum([
  ...FACTS,
  'segment',
  'item',
  'note',
  'head',
  'markup',
  'blank',
  'not-understood',
])

export type LineOutcome = z.infer<typeof LineOutcome>

/** A place in the result: indexes of agenda, segment and item. */
export const ReadPlace = z.strictObject({
  agenda: z.int().min(0),
  segment: z.int().min(0).nullable(),
  item: z.int().min(0).nullable(),
})

export type ReadPlace = z.infer<typeof ReadPlace>

/** The outcome of a run of lines; `places` are the segments and items that contain it. */
export const LedgerEntry = z.strictObject({
  from: z.int().min(1),
  to: z.int().min(1),
  became: LineOutcome,
  places: z.array(ReadPlace).optional(),
})

export type LedgerEntry = z.infer<typeof LedgerEntry>

/** Returns whether a line with this outcome states something about the whole agenda. */
export function isFact(became: LineOutcome): boolean {
  return FACTS.some((fact) => fact === became)
}

/** A time in the source: ISO 8601 with offset, or local `HH:MM` if date or zone is unknown. */
const SourceTime = z.string().regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)|\d\d:\d\d)$/)

/** A line number in the source, from 1. */
const Line = z.int().min(1)

/** A speaker in the source. */
export const ReadSpeaker = z.strictObject({
  name: Texts,
  /** The form of address (`Prof.`); absent if there is none. */
  address: Texts.optional(),
  title: Texts.nullable(),
  affiliation: Texts.nullable(),
  role: SpeakerRole,
  contact: ReadContact.optional(),
})
export type ReadSpeaker = z.infer<typeof ReadSpeaker>

/** A field that was inferred, not written. */
const InferredField = z.enum(['title', 'kind', 'start', 'planned', 'speakers'])

/** An item in the source, with its line numbers; `planned` in ms. */
export const ParsedItem = z.strictObject({
  title: Texts,
  kind: Kind,
  start: SourceTime.nullable(),
  planned: Length.nullable(),
  inferred: z.array(InferredField),
  speakers: z.array(ReadSpeaker),
  talkingPoints: z.array(Texts),
  /** The floor languages, the first one first; absent if not stated. */
  languages: z.array(LanguageTag).min(1).max(10).optional(),
  lines: z.array(Line),
})
export type ParsedItem = z.infer<typeof ParsedItem>

/** A segment in the source; `budget` in ms if stated. */
export const ReadSegment = z.strictObject({
  title: Texts,
  kind: Kind,
  budget: Length.nullable(),
  start: SourceTime.nullable(),
  /** The start was inferred from earlier lines; absent if it was written. */
  startInferred: z.literal(true).optional(),
  /** The person who chairs it; absent if none is named. */
  chair: ReadSpeaker.optional(),
  items: z.array(ParsedItem),
})
export type ReadSegment = z.infer<typeof ReadSegment>

/** The online meeting, as far as stated. */
const ReadMeeting = z.strictObject({
  link: z.string(),
  id: z.string().nullable(),
  passcode: z.string().nullable(),
})

/** Texts for everybody about the show. */
const ReadAbout = z.strictObject({
  background: LongTexts.optional(),
  focusAreas: LongTexts.optional(),
  organisers: Texts.optional(),
  partners: LongTexts.optional(),
  participants: LongTexts.optional(),
} satisfies Record<AboutPart, z.ZodType>)
export type ReadAbout = z.infer<typeof ReadAbout>

/** The agenda of one day and one room in the source; IANA zones, home zone first. */
export const ParsedAgenda = z.strictObject({
  title: Texts,
  /** Its place in a series of meetings; absent if not stated. */
  subtitle: Texts.optional(),
  date: z.iso.date().nullable(),
  room: z.string().nullable(),
  zones: z.array(z.string()),
  startsAt: SourceTime.nullable(),
  hardStop: SourceTime.nullable(),
  meeting: ReadMeeting.nullable(),
  segments: z.array(ReadSegment),
  notes: z.array(z.string()),
  /** Absent if nothing is stated. */
  about: ReadAbout.optional(),
  /** The languages of the show; absent if not stated. */
  languages: z.array(LanguageTag).min(1).max(10).optional(),
  /** Contacts of other people; `name`: the name next to the contact, or null. */
  contacts: z.array(ReadContact.extend({ name: z.string().nullable() })).optional(),
  /** The people named above the agenda: chair, timekeeper, interpreters; absent if none is named. */
  crew: z.array(ReadSpeaker).max(20).optional(),
})
export type ParsedAgenda = z.infer<typeof ParsedAgenda>

/** The level of a finding: an assumption, a doubtful assumption, a line that was not understood, a contradiction in the source. */
export const FindingLevel = z.enum(['assumed', 'doubtful', 'not-understood', 'conflict'])
export type FindingLevel = z.infer<typeof FindingLevel>

/** A message about the reading: `code` and `facts` for any language, `text` in English. */
export const ReadFinding = z.strictObject({
  level: FindingLevel,
  line: Line.nullable(),
  text: z.string(),
  /** The assumed value, as it would be written: `20 min`, `2023-06-21`, `Europe/Berlin`. */
  assumed: z.string().optional(),
  code: z.string(),
  facts: z.record(z.string(), z.string()),
  place: ReadPlace.nullable(),
})
export type ReadFinding = z.infer<typeof ReadFinding>

/** One reading of a source: its numbered lines, the agendas and the findings. */
const BareReading = z.strictObject({
  source: z.array(z.string()),
  agendas: z.array(ParsedAgenda),
  findings: z.array(ReadFinding),
  /** The outcome of every line, in order; absent if no line was read. */
  ledger: z.array(LedgerEntry).optional(),
})
export type BareReading = z.infer<typeof BareReading>

/** The result of reading a source; `second`: a reading in another layout that is nearly as good, and differs on these lines. */
export const SourceReading = BareReading.extend({
  second: z.strictObject({ from: Line, to: Line, reading: BareReading }).optional(),
})
export type SourceReading = z.infer<typeof SourceReading>

/** The number of notes in a source, and of lines that were not fully understood. */
export type ReadCounts = { readonly notes: number; readonly notUnderstood: number }

export function readCounts({ ledger = [], findings }: SourceReading): ReadCounts {
  const unread = findings.filter(({ level, line }) => level === 'not-understood' && line !== null)
  return {
    notes: ledger.filter(({ became }) => became === 'note').length,
    notUnderstood: new Set(unread.map(({ line }) => line)).size,
  }
}
