import { z } from 'zod'
import { Term } from './glossary/term.ts'
import { BoothId, ItemId, PersonId, SegmentId } from './ids.ts'
import { AT_ENDS, DELIVERIES, KINDS, SPEAKER_ROLES } from './kinds.ts'
import { Instant, Length, Zone } from './quantities.ts'
import { TERMS_LIMIT, TEXT_LIMIT } from './textLimits.ts'
import { LanguageTag, LongTexts, Texts, textUpTo } from './texts.ts'

/** What an item is (P3: its kind gives its defaults for recovery). */
export const Kind = z.enum(KINDS)
export type Kind = z.infer<typeof Kind>

/** Someone on the agenda; `pronunciation` is null where it is not known or not shown to this reader. */
export const Person = z.strictObject({
  id: PersonId,
  name: Texts,
  /** The part of the name that is the family name; absent where nobody said it, or it is not shown to this reader. */
  family: Texts.nullable().optional(),
  /** What is said with the name when they are introduced (`Prof.`, `教授`); absent where nobody said it. */
  address: Texts.nullable().optional(),
  title: Texts.nullable(),
  affiliation: Texts.nullable(),
  pronunciation: Texts.nullable(),
  speaks: z.array(LanguageTag).max(10),
  /** By whose clock they live; absent where nobody said it. */
  zone: Zone.optional(),
})
export type Person = z.infer<typeof Person>

/** A person's part in an item. */
export const SpeakerRole = z.enum(SPEAKER_ROLES)
export type SpeakerRole = z.infer<typeof SpeakerRole>

export const Speaker = z.strictObject({ person: PersonId, role: SpeakerRole })
export type Speaker = z.infer<typeof Speaker>

/** What recovery may do with an item (P3): shorten it to `least` ms; drop it, lowest rank first (null: never). */
export const Slimming = z.strictObject({
  least: Length,
  dropRank: z.int().min(0).max(99).nullable(),
})
export type Slimming = z.infer<typeof Slimming>

/** A document that belongs to an item, and where it can be read. */
export const Document = z.strictObject({
  title: textUpTo(200),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .describe('Under https: no other link comes into a show'),
})
export type Document = z.infer<typeof Document>

/** What becomes of a script when it is spoken: it is read word for word, or interpreters check it against what is said. */
export const Delivery = z.enum(DELIVERIES)
export type Delivery = z.infer<typeof Delivery>

/** How long a script is in its language: words, or characters in Chinese; `delivery` is absent where nobody said it. */
export const Script = z.strictObject({
  lang: LanguageTag,
  length: z.int().min(1).max(1_000_000),
  delivery: Delivery.optional(),
})
export type Script = z.infer<typeof Script>

/** What only those who work on an item read of it: private notes, how to announce it, its documents, how long its script is. The last two are absent where there are none. */
export const Briefing = z.strictObject({
  notes: Texts.nullable(),
  announce: Texts.nullable(),
  documents: z.array(Document).max(20).optional(),
  script: Script.optional(),
})
export type Briefing = z.infer<typeof Briefing>

/** Remaining time at which an item turns amber and red, in ms (null: by T6). */
export const Thresholds = z.strictObject({ amber: Length, red: Length })
export type Thresholds = z.infer<typeof Thresholds>

/** What becomes of an item at its end: it holds and counts on, goes on to the next by itself, or stops into standby by itself (R13). */
export const AtEnd = z.enum(AT_ENDS)
export type AtEnd = z.infer<typeof AtEnd>

/** One turn: the unit that is live. `slimming` and `briefing` are null where they are not shown to this reader. */
export const Item = z.strictObject({
  id: ItemId,
  title: Texts,
  kind: Kind,
  planned: Length,
  speakers: z.array(Speaker).max(20),
  language: LanguageTag.nullable(),
  /** The other floor languages of an item that is held in several; absent where it is held in one. */
  alsoLanguages: z.array(LanguageTag).max(9).optional(),
  talkingPoints: z.array(Texts).max(30),
  thresholds: Thresholds.nullable(),
  /** Absent where it holds. */
  atEnd: AtEnd.optional(),
  /** The clock time until which it lasts once it is on; absent where it lasts as long as it is allotted (R13). */
  until: Instant.nullable().optional(),
  /** Inserted while the show ran: it has length 0 in the plan (P6). */
  addedLive: z.boolean(),
  slimming: Slimming.nullable(),
  briefing: Briefing.nullable(),
})
export type Item = z.infer<typeof Item>

/** When a segment starts (P1): when the one before ends, or not before a clock time. */
export const SegmentStart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('follows') }),
  z.strictObject({ type: z.literal('notBefore'), at: Instant }),
])
export type SegmentStart = z.infer<typeof SegmentStart>

/** A block of the agenda; `budget` in ms, null where it is the sum of its items. */
export const Segment = z.strictObject({
  id: SegmentId,
  title: Texts,
  start: SegmentStart,
  budget: Length.nullable(),
  mustEndBy: Instant.nullable(),
  /** Who chairs it, of the agenda's people; absent where nobody is named. */
  chair: PersonId.optional(),
  items: z.array(Item).max(500),
})
export type Segment = z.infer<typeof Segment>

/** The end that must be kept, and how late it could be moved to. */
export const HardStop = z.strictObject({ at: Instant, movableTo: Instant.nullable() })
export type HardStop = z.infer<typeof HardStop>

/** Where the session is held online; never shown to the audience. */
export const Meeting = z.strictObject({
  link: z.url({ protocol: /^https?$/ }).max(500),
  id: z.string().max(100).nullable(),
  passcode: z.string().max(100).nullable(),
})
export type Meeting = z.infer<typeof Meeting>

/**
 * The interpreters of one pair of languages, who take turns of so many minutes (absent: 25). While the floor speaks neither of the
 * two, they work from what the booth `relayFrom` says.
 */
export const Booth = z.strictObject({
  id: BoothId,
  /** What it is called; absent where that is its id. Links, turns and relay go by the id, so that a booth that is renamed stays the same. */
  name: BoothId.optional(),
  languages: z.tuple([LanguageTag, LanguageTag]),
  minutes: z.int().min(5).max(120).optional(),
  relayFrom: BoothId.optional(),
})
export type Booth = z.infer<typeof Booth>

/** The plan of a show: segments in order, people, languages of its content, zones (the first is its home). */
export const Agenda = z.strictObject({
  title: Texts,
  series: Texts.nullable(),
  /** Which of its series it is, or what stands under its title: "The 3rd Science-Policy Dialogue"; absent in logs from before it had a place. */
  subtitle: Texts.nullable().optional(),
  /** Who holds it. */
  organisers: Texts.nullable().optional(),
  /** Why it is held, what it turns on, who helps to hold it and who takes part: for everybody, and absent in logs from before they had a place. */
  background: LongTexts.nullable().optional(),
  focusAreas: LongTexts.nullable().optional(),
  partners: LongTexts.nullable().optional(),
  participants: LongTexts.nullable().optional(),
  languages: z.array(LanguageTag).min(1).max(10),
  zones: z.array(Zone).min(1).max(6),
  /** For how long the next speaker lets the booth finish where the floor language changes, in ms; absent where they begin at once (R20). */
  tail: z.int().min(1_000).max(60_000).optional(),
  hardStop: HardStop.nullable(),
  meeting: Meeting.nullable(),
  people: z.array(Person).max(500),
  segments: z.array(Segment).min(1).max(200),
  /** Background and other notes of the plan, for those who work on it; absent where there are none, or not shown. */
  notes: z.array(textUpTo(TEXT_LIMIT)).max(200).optional(),
  /** The booths of its interpreters, for those who work on it; absent where nobody said: one for each pair of its languages. */
  booths: z.array(Booth).max(20).optional(),
  /** The words of its field in its languages, for those who prepare and interpret it; absent where there are none, or not shown. */
  glossary: z.array(Term).max(TERMS_LIMIT).optional(),
})
export type Agenda = z.infer<typeof Agenda>
