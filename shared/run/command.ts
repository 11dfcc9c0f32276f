import { z } from 'zod'
import { DraftChange, Spot } from '../agenda/draft/change.ts'
import { ItemId, LinkId, PersonId } from '../agenda/ids.ts'
import { Agenda, AtEnd, Item, Person, Speaker } from '../agenda/model.ts'
import { Instant, Length } from '../agenda/quantities.ts'
import { LanguageTag, Texts } from '../agenda/texts.ts'
import { MINUTE } from '../time/instant.ts'
import { Addressee, OwnWords, SentContent } from './cue.ts'
import { NewGrant, PersonRoles, Roles } from './grant.ts'
import { Remark } from './remark.ts'
import { REQUESTS } from './request.ts'
import { StageLook } from './stageLook.ts'

/** The place where a sender saw the run: a live item, or standby after one (null: before the first). */
export const Place = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('item'), item: ItemId }),
  z.strictObject({ at: z.literal('standby'), after: ItemId.nullable() }),
])
export type Place = z.infer<typeof Place>

/** Returns the schema of a list with 1 to `most` entries; parsing stops at the first fault to limit its cost. */
export function boundedList<One extends z.ZodType>(one: One, most: number) {
  const read = (all: readonly unknown[], context: z.core.$RefinementCtx): z.output<One>[] => {
    const values: z.output<One>[] = []
    for (const [n, each] of all.entries()) {
      const result = one.safeParse(each)
      if (!result.success) {
        const [issue] = result.error.issues
        const path = [n, ...(issue?.path ?? [])]
        context.addIssue({ code: 'custom', path, message: issue?.message ?? 'unreadable' })
        return z.NEVER
      }
      values.push(result.data)
    }
    return values
  }
  return z.array(z.unknown()).min(1).max(most).transform(read)
}

/** The time that one press gives or takes, in ms. */
const Amount = z
  .int()
  .min(1_000)
  .max(180 * MINUTE)

/** A new person in a live edit; speakers refer to the first as `new/0`, the second as `new/1`. */
const NewPerson = Person.pick({ name: true, title: true, affiliation: true })

/** The id of a step, a cue or a request. */
const RecordId = z.string().min(1).max(80)

/** Moves. `from` is the place where the sender saw the run; the server refuses the move if the run is elsewhere. */
const moves = {
  startShow: {},
  next: { from: Place },
  previous: { from: Place },
  goTo: { item: ItemId, from: Place },
  finish: { item: ItemId },
  /** The automatic end of an item, from the server only; `start` is the event that started the item (R13). */
  endByItself: { item: ItemId, start: z.int().min(1) },
  pause: { item: ItemId },
  resume: { item: ItemId },
  endShow: { from: Place },
  reopen: {},
  runNow: {},
  /** `steps`: all steps to undo. `listed`: the sender chose them in the list, which shows the effect. */
  undo: { steps: z.array(RecordId).min(1).max(200), listed: z.boolean() },
} as const

/** Changes of live and later items. */
const changes = {
  giveTime: { item: ItemId, by: Amount },
  takeTime: { item: ItemId, by: Amount },
  /** Corrects when the live item (null: the show) began (R5b). */
  beganAt: { item: ItemId.nullable(), at: Instant, was: Instant },
  /** Corrects when the live break ends, if it lasts to a clock time (T1c). */
  goOnAt: { item: ItemId, at: Instant, was: Instant },
  drop: { item: ItemId },
  restore: { item: ItemId },
  /** All changes of one recovery, in one step. Lengths and the stop state the value that the sender saw (V5). */
  recover: {
    cuts: z.array(z.strictObject({ item: ItemId, from: Length, to: Length })).max(500),
    drops: z.array(ItemId).max(500),
    restores: z.array(ItemId).max(500),
    stop: z.strictObject({ was: Instant, to: Instant }).nullable(),
    /** Whether the people of items that become shorter than their least were asked. */
    asked: z.boolean(),
    /** The message to people whose time changes, with optional text; null: no message. */
    tells: z.strictObject({ word: OwnWords.nullable() }).nullable(),
  },
  putNext: { item: ItemId, from: Place },
  swap: { a: ItemId, b: ItemId },
  reorder: { item: ItemId, to: Spot, was: Spot },
  insert: {
    at: Spot,
    item: Item.pick({ title: true, kind: true, planned: true, speakers: true, language: true }),
    newPeople: z.array(NewPerson).max(10),
  },
  editTitle: { item: ItemId, title: Texts, was: Texts },
  /** The allotted length, and the length that the sender saw (R5). */
  editLength: { item: ItemId, length: Length, was: Length },
  editSpeakers: {
    item: ItemId,
    speakers: z.array(Speaker).max(20),
    newPeople: z.array(NewPerson).max(10),
    was: z.array(Speaker).max(20),
  },
  editName: { person: PersonId, name: Texts, was: Texts },
  /** The action at the end of an item, and the clock time to which it lasts (R13). */
  editAtEnd: { item: ItemId, atEnd: AtEnd, was: AtEnd },
  editUntil: { item: ItemId, until: Instant.nullable(), was: Instant.nullable() },
  setLanguage: { language: LanguageTag.nullable(), was: LanguageTag.nullable() },
  /** The chosen talking point of an item, as its text (null: none). */
  chooseTalkingPoint: { item: ItemId, point: Texts.nullable(), was: Texts.nullable() },
} as const

/** People in the room: floor turns, hands, attendance, cues. */
const people = {
  giveFloor: { item: ItemId, person: PersonId, limit: Length.nullable() },
  endFloor: { turn: RecordId },
  raiseHand: { wants: z.enum(REQUESTS) },
  lowerHand: { hand: RecordId },
  markAttendance: { person: PersonId, mark: z.enum(['here', 'not-here']).nullable() },
  sendCue: {
    to: Addressee,
    content: SentContent,
    /** How long the cue is open, in ms. */
    life: z
      .int()
      .min(5_000)
      .max(30 * MINUTE),
    /** The item that the cue is for and ends with; refused if it is no longer live. */
    turn: ItemId.optional(),
  },
  acknowledgeCue: { cue: RecordId },
  withdrawCue: { cue: RecordId },
  /** The look of all stage screens (R15). */
  setStageLook: { look: StageLook, was: StageLook },
} as const

/** Commands in the sender's own booth (R16). `on` and `was` are the link that worked there when the sender pressed. */
const booth = {
  /** Takes a free microphone (`was` null), or in an emergency takes over from the working interpreter. */
  takeMic: { was: LinkId.nullable() },
  leaveMic: {},
  /** Asks for a swap, now or before an item: the working interpreter asks all others, any other interpreter asks the working one. */
  askSwap: { on: LinkId, before: ItemId.nullable() },
  acceptSwap: { request: RecordId },
  declineSwap: { request: RecordId },
  /** Excludes this item from the proposals for a swap. */
  skipSwap: { on: LinkId, before: ItemId },
} as const

/** Commands for the plan, links and the show itself. */
const management = {
  replaceDraft: { agenda: Agenda, revision: z.int().min(0) },
  /** Changes of the draft, all or none; each states the value that it replaces. */
  editDraft: { changes: boundedList(DraftChange, 1_000) },
  redo: { step: RecordId },
  /** States the draft's revision, and the newest step of the run or publication that is not undone. */
  publish: { revision: z.int().min(0), step: RecordId.nullable() },
  makeLink: { grant: NewGrant },
  replaceLink: { link: LinkId },
  /** `made`: also revokes all links that were made with it, directly or through other links. `keepRehearsals`: those that it made stay open. */
  revokeLink: {
    link: LinkId,
    made: z.literal(true).optional(),
    keepRehearsals: z.literal(true).optional(),
  },
  /** All roles of a person's link, and the roles that the sender saw. */
  setRoles: { link: LinkId, roles: PersonRoles, was: Roles },
  setClock: {
    /** The speed of a rehearsal, as a multiple of real time. */
    rate: z.number().min(0.1).max(120),
    paused: z.boolean(),
    /** The show time to jump to; null: no jump. */
    forwardTo: Instant.nullable(),
  },
  /** Restarts a rehearsal before its start. */
  beginAgain: {},
  /** Whether everyone may follow the show without a link. */
  setPublic: { public: z.boolean(), was: z.boolean() },
  /** A remark on how an item went (null: none). */
  remark: { item: ItemId, remark: Remark.nullable(), was: Remark.nullable() },
  /** Makes a link to the report of a show that has ended, with people's names or without. */
  shareReport: { names: z.boolean() },
  /** Makes a link to the report permanent, or limits its time again. */
  keepReport: { link: LinkId, kept: z.boolean(), was: z.boolean() },
  /** Archives the show or restores it. */
  setArchived: { archived: z.boolean(), was: z.boolean() },
} as const

const SHAPES = { ...moves, ...changes, ...people, ...booth, ...management }

type Shapes = Readonly<Record<string, z.ZodRawShape>>
type SchemaIn<S extends Shapes> = {
  [T in keyof S & string]: z.ZodObject<{ type: z.ZodLiteral<T> } & S[T], z.core.$strict>
}[keyof S & string]

const schemas = Object.entries(SHAPES).map(([type, shape]) =>
  z.strictObject({ type: z.literal(type), ...shape }),
)

/** Every command in a show. */
export const Command = z.discriminatedUnion(
  'type',
  schemas as unknown as readonly [SchemaIn<typeof SHAPES>],
)
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']

export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
