import { z } from 'zod'
import { Term } from './glossary/term.ts'
import { BoothId, ItemId, PersonId, SegmentId } from './ids.ts'
import { AT_ENDS, DELIVERIES, KINDS, SPEAKER_ROLES } from './kinds.ts'
import { Instant, Length, Zone } from './quantities.ts'
import { TERMS_LIMIT, TEXT_LIMIT } from './textLimits.ts'
import { LanguageTag, LongTexts, Texts, textUpTo } from './texts.ts'

/** The kind of an item, which decides its defaults for recovery (P3). */
export const Kind = z.enum(KINDS)
export type Kind = z.infer<typeof Kind>

/** A person on the agenda; `pronunciation` is null if it is unknown or hidden from this reader. */
export const Person = z.strictObject({
  id: PersonId,
  name: Texts,
  /** The family name within the name; absent if unknown or hidden from this reader. */
  family: Texts.nullable().optional(),
  /** The form of address for introductions (`Prof.`, `教授`); absent if unknown. */
  address: Texts.nullable().optional(),
  title: Texts.nullable(),
  affiliation: Texts.nullable(),
  pronunciation: Texts.nullable(),
  speaks: z.array(LanguageTag).max(10),
  /** The time zone in which they live; absent if unknown. */
  zone: Zone.optional(),
})
export type Person = z.infer<typeof Person>

/** The role of a person in an item. */
export const SpeakerRole = z.enum(SPEAKER_ROLES)
export type SpeakerRole = z.infer<typeof SpeakerRole>

export const Speaker = z.strictObject({ person: PersonId, role: SpeakerRole })
export type Speaker = z.infer<typeof Speaker>

/** The limits of recovery for an item (P3): the shortest length in ms, and the rank for dropping it, lowest first (null: never). */
export const Slimming = z.strictObject({
  least: Length,
  dropRank: z.int().min(0).max(99).nullable(),
})
export type Slimming = z.infer<typeof Slimming>

/** A document of an item, with its link. */
export const Document = z.strictObject({
  title: textUpTo(200),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .describe('Under https: no other link comes into a show'),
})
export type Document = z.infer<typeof Document>

/** The use of a script: read word for word, or only for interpreters to check. */
export const Delivery = z.enum(DELIVERIES)
export type Delivery = z.infer<typeof Delivery>

/** The length of a script in words, or characters in Chinese; `delivery` is absent if unknown. */
export const Script = z.strictObject({
  lang: LanguageTag,
  length: z.int().min(1).max(1_000_000),
  delivery: Delivery.optional(),
})
export type Script = z.infer<typeof Script>

/** The fields of an item for people who work on it: private notes, announcement, documents, length of the script. */
export const Briefing = z.strictObject({
  notes: Texts.nullable(),
  announce: Texts.nullable(),
  documents: z.array(Document).max(20).optional(),
  script: Script.optional(),
})
export type Briefing = z.infer<typeof Briefing>

/** The remaining time at which an item turns amber and red, in ms (null: by T6). */
export const Thresholds = z.strictObject({ amber: Length, red: Length })
export type Thresholds = z.infer<typeof Thresholds>

/** The action at the end of an item: it holds, or the next item or standby starts automatically (R13). */
export const AtEnd = z.enum(AT_ENDS)
export type AtEnd = z.infer<typeof AtEnd>

/** An item of the agenda, the unit that is live. `slimming` and `briefing` are null if hidden from this reader. */
export const Item = z.strictObject({
  id: ItemId,
  title: Texts,
  kind: Kind,
  planned: Length,
  speakers: z.array(Speaker).max(20),
  language: LanguageTag.nullable(),
  /** Further floor languages; absent if there is only one. */
  alsoLanguages: z.array(LanguageTag).max(9).optional(),
  talkingPoints: z.array(Texts).max(30),
  thresholds: Thresholds.nullable(),
  /** Absent if it holds. */
  atEnd: AtEnd.optional(),
  /** The clock time at which it ends once it is live; absent if it ends after its length (R13). */
  until: Instant.nullable().optional(),
  /** Inserted while the show ran; it has length 0 in the plan (P6). */
  addedLive: z.boolean(),
  slimming: Slimming.nullable(),
  briefing: Briefing.nullable(),
})
export type Item = z.infer<typeof Item>

/** The start of a segment (P1): at the end of the previous segment, or not before a clock time. */
export const SegmentStart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('follows') }),
  z.strictObject({ type: z.literal('notBefore'), at: Instant }),
])
export type SegmentStart = z.infer<typeof SegmentStart>

/** A segment of the agenda; `budget` in ms, null if it is the sum of its items. */
export const Segment = z.strictObject({
  id: SegmentId,
  title: Texts,
  start: SegmentStart,
  budget: Length.nullable(),
  mustEndBy: Instant.nullable(),
  /** The person who chairs it; absent if none is named. */
  chair: PersonId.optional(),
  items: z.array(Item).max(500),
})
export type Segment = z.infer<typeof Segment>

/** The time by which the show must end, and the latest time to which a moderator can move it. */
export const HardStop = z.strictObject({ at: Instant, movableTo: Instant.nullable() })
export type HardStop = z.infer<typeof HardStop>

/** The online meeting; never shown to the audience. */
export const Meeting = z.strictObject({
  link: z.url({ protocol: /^https?$/ }).max(500),
  id: z.string().max(100).nullable(),
  passcode: z.string().max(100).nullable(),
})
export type Meeting = z.infer<typeof Meeting>

/** A booth for one pair of languages, with turns of `minutes` (absent: 25). If the floor speaks neither language, it takes relay from `relayFrom`. */
export const Booth = z.strictObject({
  id: BoothId,
  /** Its name; absent if equal to its id. Links, turns and relay use the id, so that a renamed booth stays the same. */
  name: BoothId.optional(),
  languages: z.tuple([LanguageTag, LanguageTag]),
  minutes: z.int().min(5).max(120).optional(),
  relayFrom: BoothId.optional(),
})
export type Booth = z.infer<typeof Booth>

/** The plan of a show. `languages`: the languages of its content; the first of `zones` is its home. */
export const Agenda = z.strictObject({
  title: Texts,
  series: Texts.nullable(),
  /** Its place in a series or another subtitle: "The 3rd Science-Policy Dialogue"; absent in old logs. */
  subtitle: Texts.nullable().optional(),
  organisers: Texts.nullable().optional(),
  /** Texts for everybody about the show; absent in old logs. */
  background: LongTexts.nullable().optional(),
  focusAreas: LongTexts.nullable().optional(),
  partners: LongTexts.nullable().optional(),
  participants: LongTexts.nullable().optional(),
  languages: z.array(LanguageTag).min(1).max(10),
  zones: z.array(Zone).min(1).max(6),
  /** The time that the next speaker leaves the booth to finish after a change of floor language, in ms; absent: none (R20). */
  tail: z.int().min(1_000).max(60_000).optional(),
  hardStop: HardStop.nullable(),
  meeting: Meeting.nullable(),
  people: z.array(Person).max(500),
  segments: z.array(Segment).min(1).max(200),
  /** Notes for people who work on the show; absent if there are none or they are hidden. */
  notes: z.array(textUpTo(TEXT_LIMIT)).max(200).optional(),
  /** Its booths, for people who work on the show; absent: one for each pair of its languages. */
  booths: z.array(Booth).max(20).optional(),
  /** Its terms, for people who prepare or interpret; absent if there are none or they are hidden. */
  glossary: z.array(Term).max(TERMS_LIMIT).optional(),
})
export type Agenda = z.infer<typeof Agenda>
