import { z } from 'zod'
import { ItemId, PersonId, SeriesId, ShowId } from '../../agenda/ids.ts'
import { KINDS } from '../../agenda/kinds.ts'
import { Agenda } from '../../agenda/model.ts'
import { NewLengths } from '../../agenda/newLengths.ts'
import { Command } from '../../run/command.ts'
import { AskAudit, type AuditAnswer } from '../auditTrail.ts'
import { Contact } from '../contact.ts'
import type {
  Answer,
  ErasureAnswer,
  Outcomes,
  Rehearsed,
  Stamps,
  StoredAnswer,
} from '../down/answer.ts'
import type { Joined } from '../down/down.ts'
import type { LinkPaths } from '../down/linkPaths.ts'
import type { LogPage } from '../down/logPage.ts'
import type { Shows } from '../down/shows.ts'
import { ChangeWebhook } from '../webhooks.ts'

const PositiveInt = z.int().min(1).max(1e7)

/** A position in a built file of the pages, from 1. */
const Position = z.strictObject({
  file: z.string().regex(/^[\w-]{1,60}\.js$/),
  line: PositiveInt,
  column: PositiveInt,
})

/** Reports that a part of the screen failed. It omits the error's text, which may contain data of the show. */
export const Crash = z.strictObject({
  /** The name of the page's first file, which changes with each build. */
  build: z.string().regex(/^[\w-]{1,60}$/),
  /** The name of the error, such as `TypeError`. */
  error: z.string().regex(/^\w{1,40}$/),
  /** The stack, the innermost position first. */
  at: z.array(Position).min(1).max(10).readonly(),
})
export type Crash = z.infer<typeof Crash>

/** Sets a person's contact (null: removes it); answered with `StoredAnswer`. */
export const SetContact = z.strictObject({ person: PersonId, contact: Contact.nullable() })
export type SetContact = z.infer<typeof SetContact>

/** Sets a person's contact like `SetContact`, but is sent by the owner, for any show; answered with `StoredAnswer`. */
export const SetContactAsOwner = SetContact.extend({ show: ShowId })
export type SetContactAsOwner = z.infer<typeof SetContactAsOwner>

/** Erases a person from a show and its rehearsals, or only returns the effect (not `sure`); answered with `ErasureAnswer`. */
export const ErasePerson = z.strictObject({ show: ShowId, person: PersonId, sure: z.boolean() })
export type ErasePerson = z.infer<typeof ErasePerson>

/** Deletes a show and its rehearsals; answered with `StoredAnswer`. */
export const DeleteShow = z.strictObject({ show: ShowId })
export type DeleteShow = z.infer<typeof DeleteShow>

/** Copies the plan of another show to a date in its home zone; answered with `Answer`. */
export const CopyShow = z.strictObject({
  id: z.uuid(),
  show: ShowId,
  from: ShowId,
  date: z.iso.date(),
  rehearsal: z.boolean(),
  /** The proposed lengths that the copy uses. */
  newLengths: z.array(NewLengths).max(KINDS.length).optional(),
})
export type CopyShow = z.infer<typeof CopyShow>

/** Makes a show with this agenda as its draft, under ids that the page made; answered with `Answer`. */
export const MakeShow = z.strictObject({
  id: z.uuid(),
  show: ShowId,
  agenda: Agenda,
  /** A rehearsal has a clock that can be set. */
  rehearsal: z.boolean(),
  /** The series that the show belongs to. For example, the days of one imported text are a series. */
  series: SeriesId.optional(),
})
export type MakeShow = z.infer<typeof MakeShow>

/** Asks for all shows with their links, as owner; answered with `Shows`. */
export const AskShows = z.strictObject({})
export type AskShows = z.infer<typeof AskShows>

/** Makes a rehearsal of the bundled example, published and about to begin, under ids that the page made; answered with `Answer`. */
export const RehearseExample = z.strictObject({ id: z.uuid(), show: ShowId })
export type RehearseExample = z.infer<typeof RehearseExample>

/** Makes a rehearsal of the draft (of the published agenda if the link sees no draft), under ids that the page made; answered with `Rehearsed`. */
export const Rehearse = z.strictObject({
  id: z.uuid(),
  show: ShowId,
  /** The item that is live at once; null: the show is about to begin. */
  from: ItemId.nullable(),
})
export type Rehearse = z.infer<typeof Rehearse>

/** Asks for the log between `after` and `before` (null: its end); answered with `LogPage`. */
export const AskLog = z.strictObject({
  before: z.int().min(1).nullable(),
  after: z.int().min(0),
  /** The last join or leave that the page has: its number, and the server process that counted it; null if none. */
  comings: z.strictObject({ boot: z.string().max(100), n: z.int().min(0) }).nullable(),
})
export type AskLog = z.infer<typeof AskLog>

/** Asks for the paths of all links that the sender may hand out; answered with `LinkPaths`. */
export const AskLinks = z.strictObject({})
export type AskLinks = z.infer<typeof AskLinks>

/** Exchanges stamps for the clock estimate; answered with `Stamps`. */
export const AskTime = z.strictObject({})
export type AskTime = z.infer<typeof AskTime>

/** Asks for the results of commands; answered with `Outcomes`. */
export const AskOutcome = z.strictObject({ ids: z.array(z.uuid()).min(1).max(50) })
export type AskOutcome = z.infer<typeof AskOutcome>

/** A command by the owner's key; answered with `Answer`. */
export const GiveAsOwner = z.strictObject({ id: z.uuid(), show: ShowId, command: Command })
export type GiveAsOwner = z.infer<typeof GiveAsOwner>

/** A command under an id that the screen made; answered with `Answer`. */
export const Give = z.strictObject({ id: z.uuid(), command: Command })
export type Give = z.infer<typeof Give>

/** Joins a show. The screen already has the events up to `seq` (null: none); answered with `Joined`. */
export const Join = z.strictObject({ seq: z.int().min(0).nullable() })
export type Join = z.infer<typeof Join>

/** Every message from a screen by name, with its schema. */
export const UP_SCHEMAS = {
  join: Join,
  give: Give,
  outcome: AskOutcome,
  time: AskTime,
  links: AskLinks,
  log: AskLog,
  rehearse: Rehearse,
  shows: AskShows,
  makeShow: MakeShow,
  copyShow: CopyShow,
  rehearseExample: RehearseExample,
  giveAsOwner: GiveAsOwner,
  setContact: SetContact,
  setContactAsOwner: SetContactAsOwner,
  changeWebhook: ChangeWebhook,
  erasePerson: ErasePerson,
  audit: AskAudit,
  deleteShow: DeleteShow,
  crash: Crash,
} as const

/** The answer to each message from a screen. */
export type Replies = {
  join: Joined
  give: Answer
  outcome: Outcomes
  time: Stamps
  links: LinkPaths
  log: LogPage
  rehearse: Rehearsed
  shows: Shows
  makeShow: Answer
  copyShow: Answer
  rehearseExample: Answer
  giveAsOwner: Answer
  setContact: StoredAnswer
  setContactAsOwner: StoredAnswer
  changeWebhook: StoredAnswer
  erasePerson: ErasureAnswer
  audit: AuditAnswer
  deleteShow: StoredAnswer
  crash: object
}

/** The reason why a message was not processed: malformed, too frequent, not allowed for this link, or a fault of the server. */
export type Problem = {
  readonly problem: 'malformed' | 'too-many' | 'not-for-this-link' | 'failed'
  readonly detail: string
}

/** Messages from screen to server, as Socket.IO types them. */
export type UpMessages = {
  [Name in keyof Replies]: (
    message: unknown,
    reply: (answer: Replies[Name] | Problem) => void,
  ) => void
}
