import { z } from 'zod'
import { DraftChange } from '../agenda/draft/change.ts'
import { ItemId, LinkId, PersonId, SegmentId } from '../agenda/ids.ts'
import { Agenda, AtEnd, Kind, Speaker } from '../agenda/model.ts'
import { Instant, Length } from '../agenda/quantities.ts'
import { LanguageTag, Texts } from '../agenda/texts.ts'
import { untilFault } from '../agenda/untilFault.ts'
import { MINUTE } from '../time/instant.ts'
import { Addressee, OwnWords, SentContent } from './cue.ts'
import { Grant, Roles } from './grant.ts'
import { Place } from './place.ts'
import { Remark } from './remark.ts'
import { REQUESTS } from './request.ts'
import { StageLook } from './stageLook.ts'

/** The least and most that one press can give or take, in ms. */
const Amount = z
  .int()
  .min(1_000)
  .max(180 * MINUTE)

/** A place in the order: behind this item of the segment, or first in it. */
const Spot = { segment: SegmentId, after: ItemId.nullable() }

/** A new person named in a live edit; speakers call the first of them `new/0`, the second `new/1`. */
const NewPerson = z.strictObject({
  name: Texts,
  title: Texts.nullable(),
  affiliation: Texts.nullable(),
})

/** Moving through the show. Each says where its sender saw the run (`from`), and is refused when it is elsewhere. */
const moves = [
  z.strictObject({ type: z.literal('startShow') }),
  z.strictObject({ type: z.literal('next'), from: Place }),
  z.strictObject({ type: z.literal('previous'), from: Place }),
  z.strictObject({ type: z.literal('goTo'), item: ItemId, from: Place }),
  z.strictObject({ type: z.literal('finish'), item: ItemId }),
  /** What happens at the end of an item by itself, which the server alone gives: against the event that started it (R13). */
  z.strictObject({ type: z.literal('endByItself'), item: ItemId, start: z.int().min(1) }),
  z.strictObject({ type: z.literal('pause'), item: ItemId }),
  z.strictObject({ type: z.literal('resume'), item: ItemId }),
  z.strictObject({ type: z.literal('endShow'), from: Place }),
  z.strictObject({ type: z.literal('reopen') }),
  z.strictObject({ type: z.literal('runNow') }),
  /** All steps that it takes back; `listed`: they were picked in the list, where it is told what goes and what stays. */
  z.strictObject({
    type: z.literal('undo'),
    steps: z.array(z.string().min(1).max(80)).min(1).max(200),
    listed: z.boolean(),
  }),
] as const

/** Changing what is to come. */
const changes = [
  z.strictObject({ type: z.literal('giveTime'), item: ItemId, by: Amount }),
  z.strictObject({ type: z.literal('takeTime'), item: ItemId, by: Amount }),
  /** When the item that is on began (null: the show), against when it counts as begun so far (R5b). */
  z.strictObject({
    type: z.literal('beganAt'),
    item: ItemId.nullable(),
    at: Instant,
    was: Instant,
  }),
  /** When the break that is on ends and what follows goes on, against the clock time it is held to (T1c). */
  z.strictObject({ type: z.literal('goOnAt'), item: ItemId, at: Instant, was: Instant }),
  z.strictObject({ type: z.literal('drop'), item: ItemId }),
  z.strictObject({ type: z.literal('restore'), item: ItemId }),
  /** Everything that one way to land changes, in one step: each length against the figure seen, the stop against its time (V5). */
  z.strictObject({
    type: z.literal('recover'),
    cuts: z.array(z.strictObject({ item: ItemId, from: Length, to: Length })).max(500),
    drops: z.array(ItemId).max(500),
    restores: z.array(ItemId).max(500),
    stop: z.strictObject({ was: Instant, to: Instant }).nullable(),
    /** Whether those were asked from whom more is taken than their item gives. */
    asked: z.boolean(),
    /** Whether those whose time changes are told, and with what words. */
    tells: z.strictObject({ word: OwnWords.nullable() }).nullable(),
  }),
  z.strictObject({ type: z.literal('putNext'), item: ItemId, from: Place }),
  z.strictObject({ type: z.literal('swap'), a: ItemId, b: ItemId }),
  z.strictObject({
    type: z.literal('reorder'),
    item: ItemId,
    to: z.strictObject(Spot),
    was: z.strictObject(Spot),
  }),
  z.strictObject({
    type: z.literal('insert'),
    at: z.strictObject(Spot),
    item: z.strictObject({
      title: Texts,
      kind: Kind,
      planned: Length,
      speakers: z.array(Speaker).max(20),
      language: LanguageTag.nullable(),
    }),
    newPeople: z.array(NewPerson).max(10),
  }),
  z.strictObject({ type: z.literal('editTitle'), item: ItemId, title: Texts, was: Texts }),
  /** How long it is to be in all, against the figure seen: what it is allotted (R5). */
  z.strictObject({ type: z.literal('editLength'), item: ItemId, length: Length, was: Length }),
  z.strictObject({
    type: z.literal('editSpeakers'),
    item: ItemId,
    speakers: z.array(Speaker).max(20),
    newPeople: z.array(NewPerson).max(10),
    was: z.array(Speaker).max(20),
  }),
  /** What becomes of it at its end, and until which clock time it lasts (R13). */
  z.strictObject({ type: z.literal('editAtEnd'), item: ItemId, atEnd: AtEnd, was: AtEnd }),
  z.strictObject({
    type: z.literal('editUntil'),
    item: ItemId,
    until: Instant.nullable(),
    was: Instant.nullable(),
  }),
  z.strictObject({
    type: z.literal('setLanguage'),
    language: LanguageTag.nullable(),
    was: LanguageTag.nullable(),
  }),
  /** Which of its talking points an item is about, by its words (null: none yet). */
  z.strictObject({
    type: z.literal('chooseTalkingPoint'),
    item: ItemId,
    point: Texts.nullable(),
    was: Texts.nullable(),
  }),
] as const

/** People in the room: floor turns, hands, attendance, cues. */
const people = [
  z.strictObject({
    type: z.literal('giveFloor'),
    item: ItemId,
    person: PersonId,
    limit: Length.nullable(),
  }),
  z.strictObject({ type: z.literal('endFloor'), turn: z.string().min(1).max(80) }),
  z.strictObject({ type: z.literal('raiseHand'), wants: z.enum(REQUESTS) }),
  z.strictObject({ type: z.literal('lowerHand'), hand: z.string().min(1).max(80) }),
  z.strictObject({
    type: z.literal('markAttendance'),
    person: PersonId,
    mark: z.enum(['here', 'not-here']).nullable(),
  }),
  z.strictObject({
    type: z.literal('sendCue'),
    to: Addressee,
    content: SentContent,
    /** How long it stays open, in ms. */
    life: z
      .int()
      .min(5_000)
      .max(30 * MINUTE),
    /** The item that it is meant for and ends with: refused once that is no longer on. */
    turn: ItemId.optional(),
  }),
  z.strictObject({ type: z.literal('acknowledgeCue'), cue: z.string().min(1).max(80) }),
  z.strictObject({ type: z.literal('withdrawCue'), cue: z.string().min(1).max(80) }),
  /** What all stage screens show, against the look that was seen (R15). */
  z.strictObject({ type: z.literal('setStageLook'), look: StageLook, was: StageLook }),
] as const

/** In the sender's own booth (R16). Each but the first answers what was seen: who is on, or a request. */
const booth = [
  /** On from now: nobody was on (`was` null), or in need, in the place of who was. */
  z.strictObject({ type: z.literal('takeMic'), was: LinkId.nullable() }),
  z.strictObject({ type: z.literal('leaveMic') }),
  /** Asks whoever is on, or the others where that is oneself, to swap: now, or where an item begins. */
  z.strictObject({ type: z.literal('askSwap'), on: LinkId, before: ItemId.nullable() }),
  z.strictObject({ type: z.literal('acceptSwap'), request: z.string().min(1).max(80) }),
  z.strictObject({ type: z.literal('declineSwap'), request: z.string().min(1).max(80) }),
  /** No swap where this item begins: another moment is proposed. */
  z.strictObject({ type: z.literal('skipSwap'), on: LinkId, before: ItemId }),
] as const

/** The plan and who may do what. */
const keeping = [
  z.strictObject({ type: z.literal('replaceDraft'), agenda: Agenda, revision: z.int().min(0) }),
  /** Changes of the draft, done all together or not at all; each states what it changes. */
  z.strictObject({ type: z.literal('editDraft'), changes: untilFault(DraftChange, 1_000) }),
  z.strictObject({ type: z.literal('redo'), step: z.string().min(1).max(80) }),
  /** Given against the draft's revision and the newest step of the run that was not taken back. */
  z.strictObject({
    type: z.literal('publish'),
    revision: z.int().min(0),
    step: z.string().min(1).max(80).nullable(),
  }),
  z.strictObject({ type: z.literal('makeLink'), grant: Grant }),
  z.strictObject({ type: z.literal('replaceLink'), link: LinkId }),
  /** With `made`, the links that it made are withdrawn too, and those that these made. */
  z.strictObject({
    type: z.literal('revokeLink'),
    link: LinkId,
    made: z.literal(true).optional(),
  }),
  /** Which roles a person's link is to have, in all, against those it had when that was chosen. */
  z.strictObject({ type: z.literal('setRoles'), link: LinkId, roles: Roles, was: Roles }),
  z.strictObject({
    type: z.literal('setClock'),
    /** How many times as fast as real time a rehearsal runs. */
    rate: z.number().min(0.1).max(120),
    paused: z.boolean(),
    /** The show time that it is set forward to; null: it goes on from where it is. */
    forwardTo: Instant.nullable(),
  }),
  /** Begins a rehearsal again, from before its start. */
  z.strictObject({ type: z.literal('beginAgain') }),
  /** Whether anyone may follow the show without a link. */
  z.strictObject({ type: z.literal('setPublic'), public: z.boolean(), was: z.boolean() }),
  /** What is noted of how an item went (null: nothing any more). */
  z.strictObject({
    type: z.literal('remark'),
    item: ItemId,
    remark: Remark.nullable(),
    was: Remark.nullable(),
  }),
  /** Makes a link that opens the report of a show that has ended, with people's names or without. */
  z.strictObject({ type: z.literal('shareReport'), names: z.boolean() }),
  /** Keeps a link of the report open for good, or lets it go after its time. */
  z.strictObject({
    type: z.literal('keepReport'),
    link: LinkId,
    kept: z.boolean(),
    was: z.boolean(),
  }),
  /** Puts the show away, or takes it out again. */
  z.strictObject({ type: z.literal('setArchived'), archived: z.boolean(), was: z.boolean() }),
] as const

/** Everything a person can ask of a show. */
export const Command = z.discriminatedUnion('type', [
  ...moves,
  ...changes,
  ...people,
  ...booth,
  ...keeping,
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']

/** A command of one type. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
