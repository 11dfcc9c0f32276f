import type { z } from 'zod'
import { audienceKey, audienceOf } from '../../../shared/access/audience.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { AskAudit } from '../../../shared/protocol/auditTrail.ts'
import type { Answer } from '../../../shared/protocol/down/answer.ts'
import type {
  AskLinks,
  AskLog,
  AskOutcome,
  AskShows,
  AskTime,
  Crash,
  Give,
  GiveAsOwner,
  Join,
  MakeShow,
  Rehearse,
} from '../../../shared/protocol/up/up.ts'
import { type Problem, type Replies, UP_SCHEMAS } from '../../../shared/protocol/up/up.ts'
import { has } from '../../../shared/run/roles.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { linkPaths } from '../../access/linkPaths.ts'
import { listedShows } from '../../access/ownedShows.ts'
import type { Backups } from '../../backups/backups.ts'
import type { AuditTrail } from '../../host/auditTrail.ts'
import type { Hosts } from '../../host/hosts.ts'
import type { Reports } from '../../host/reports.ts'
import type { ClockError, ServerClock } from '../../host/serverClock.ts'
import type { SideRows, SideTable } from '../../host/sideTable.ts'
import type { LogEvent, ReportError } from '../../logEvent.ts'
import type { Meters } from '../../meters.ts'
import type { GuardedStore } from '../../store/guardedStore.ts'
import type { JobOutcome } from '../../thread/jobThread.ts'
import { disconnectReasonOf, type LinkVisitor, type Visitor } from '../admission/visitor.ts'
import type { Limits } from '../limits/limits.ts'
import { messageOf } from '../transport/message.ts'
import type { Reply } from '../transport/transport.ts'
import { recordCommand, recordSource, sourceOf } from './actSource.ts'
import { changeWebhook } from './changeWebhook.ts'
import { setContact, setContactAsOwner } from './contacts.ts'
import { crash } from './crash.ts'
import { deleteShow } from './deleteShow.ts'
import { erasePerson } from './erasePerson.ts'
import type { Joins } from './joins.ts'
import { copyShow, giveAsOwner, makeShow, rehearseExample } from './ownerActs.ts'
import {
  commandGivers,
  everyone,
  linkDistributors,
  linksOnly,
  logReaders,
  ownerOnly,
  permittedType,
  rehearsers,
} from './permissions.ts'
import type { OpenScreens } from './presence.ts'
import { rehearse } from './rehearse.ts'
import { audienceRoom, presenceRoom, type Rooms, sendBooths, WRITING_ROOM } from './rooms.ts'
import type { Session } from './session.ts'

/** Dependencies of sessions. `boot` is the id of this process; `clockName` is equal on all servers that share a clock. */
export type SessionParts = {
  readonly hosts: Hosts
  readonly clock: ServerClock & Partial<ClockError>
  readonly limits: Pick<Limits, 'allows' | 'allowsAll'>
  readonly presence: OpenScreens
  readonly joins: Joins
  readonly rooms: Rooms
  readonly store: GuardedStore
  readonly linksKey: Buffer
  /** The data folder, which lists erasures; without one none are listed. */
  readonly data?: string | undefined
  /** Warns the operator. */
  readonly warn?: (line: string) => void
  /** Returns when a show will be deleted, if that is announced. */
  readonly announcedDeletion?: (state: ShowState) => Instant | null
  /** The automatic backups, if there are any. */
  readonly backups?: Pick<Backups, 'state'> | null
  readonly side: SideTable
  readonly audit: AuditTrail
  readonly reports: Pick<Reports, 'file'>
  readonly boot: string
  readonly clockName: string
  /** Maps the positions of a failure to the source. */
  readonly sourcesOf: (at: Crash['at']) => Promise<JobOutcome<readonly string[]>>
  readonly reportError: ReportError
  readonly logEvent?: LogEvent | undefined
  readonly meters?: Meters | undefined
}

/** A message to answer; `received` is server time in ms. */
export type MessageRequest<Message, Answer> = {
  readonly message: Message
  readonly received: number
  readonly session: Session
  readonly reply: Reply<Answer>
}

/** Answers a message of any shape. Work before its first `await` precedes all other messages to the screen. */
type Handler = (
  parts: SessionParts,
  request: MessageRequest<unknown, unknown>,
) => void | Promise<void>

/** The longest detail of a problem, in characters, as it can quote the message. */
const MAX_DETAIL = 200

function malformed({ issues: [issue] }: z.ZodError): Problem {
  const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`
  return { problem: 'malformed', detail: detail.slice(0, MAX_DETAIL) }
}

/** Returns a handler that passes on permitted messages of its schema, and refuses all others. */
function handler<Message, Answer>(
  schema: z.ZodType<Message>,
  refusalFor: (visitor: Visitor, message: unknown) => Answer | Problem | null,
  handle: (parts: SessionParts, request: MessageRequest<Message, Answer>) => void | Promise<void>,
): Handler {
  return (parts, request) => {
    const refusal = refusalFor(request.session.visitor, request.message)
    if (refusal !== null) return request.reply(refusal)
    const parsed = schema.safeParse(request.message)
    return parsed.success
      ? handle(parts, { ...request, message: parsed.data })
      : request.reply(malformed(parsed.error))
  }
}

/** Returns a handler for visitors with a link; the permission check must refuse the owner. */
function linkHandler<Message, Answer>(
  schema: z.ZodType<Message>,
  refusalFor: (visitor: Visitor, message: unknown) => Answer | Problem | null,
  handle: (
    parts: SessionParts,
    request: MessageRequest<Message, Answer>,
    visitor: LinkVisitor,
  ) => void | Promise<void>,
): Handler {
  return handler(schema, refusalFor, (parts, request) => {
    const { visitor } = request.session
    return visitor.as === 'link' ? handle(parts, request, visitor) : undefined
  })
}

/** Returns a handler for messages of the owner that make a show with its links. */
function makingHandler<Message extends Pick<MakeShow, 'id' | 'show'>>(
  schema: z.ZodType<Message>,
  make: (parts: SessionParts, message: Message) => Promise<Answer>,
): Handler {
  return handler<Message, Answer>(schema, ownerOnly, async (parts, { message, session, reply }) => {
    const answer = await make(parts, message)
    if (answer.ok) await recordSource(parts, session, message)
    reply(answer)
  })
}

/** The handler of every message that a screen can send. */
export const HANDLERS: Readonly<Record<keyof Replies, Handler>> = {
  join: linkHandler(UP_SCHEMAS.join, linksOnly, join),
  give: linkHandler(UP_SCHEMAS.give, permittedType, give),
  outcome: linkHandler(UP_SCHEMAS.outcome, commandGivers, outcome),
  time: handler(UP_SCHEMAS.time, everyone, time),
  links: linkHandler(UP_SCHEMAS.links, linkDistributors, links),
  log: linkHandler(UP_SCHEMAS.log, logReaders, log),
  rehearse: linkHandler(UP_SCHEMAS.rehearse, rehearsers, startRehearsal),
  shows: handler(UP_SCHEMAS.shows, ownerOnly, shows),
  makeShow: makingHandler(UP_SCHEMAS.makeShow, makeShow),
  copyShow: makingHandler(UP_SCHEMAS.copyShow, copyShow),
  rehearseExample: makingHandler(UP_SCHEMAS.rehearseExample, rehearseExample),
  giveAsOwner: handler(UP_SCHEMAS.giveAsOwner, ownerOnly, ownerCommand),
  setContact: linkHandler(UP_SCHEMAS.setContact, linkDistributors, setContact),
  setContactAsOwner: handler(UP_SCHEMAS.setContactAsOwner, ownerOnly, setContactAsOwner),
  changeWebhook: handler(UP_SCHEMAS.changeWebhook, ownerOnly, changeWebhook),
  erasePerson: handler(UP_SCHEMAS.erasePerson, ownerOnly, erasePerson),
  audit: handler(UP_SCHEMAS.audit, ownerOnly, auditTrail),
  deleteShow: handler(UP_SCHEMAS.deleteShow, ownerOnly, deleteShow),
  crash: handler(UP_SCHEMAS.crash, everyone, crash),
}

/** Marks a screen as joined, and adds it to the rooms of its audience until it disconnects. */
function enterRooms(session: Session, { show, grant }: LinkVisitor): void {
  session.hasJoined = true
  session.log('joined')
  session.enter(audienceRoom(show, audienceKey(audienceOf(grant))))
  if (has(grant, 'presence')) {
    session.enter(presenceRoom(show))
    session.enter(WRITING_ROOM)
  } else if (has(grant, 'booths')) session.enter(presenceRoom(show, 'booths'))
}

/** Marks a person as here at the first join of their own page, as their own command. The id of the command depends only on the person, so the server executes it once and a later mark stays. */
function markHere({ reportError }: SessionParts, { host, show, link, grant }: LinkVisitor): void {
  const { person } = grant
  const { published, run, attendance, archived } = host.state
  const isOpen = published !== null && run.position.status !== 'ended' && !archived
  if (person === null || !isOpen || attendance[person] === 'here') return
  const command = { type: 'markAttendance', person, mark: 'here' } as const
  host
    .give({ link, id: `here/${person}`, command })
    .catch((error: unknown) => reportError(error, { show, link }))
}

/** Sends a screen the events that it has not received, and adds it to its channel. */
export function join(
  parts: SessionParts,
  { session, message, reply }: MessageRequest<Join, Replies['join']>,
  visitor: LinkVisitor,
): void {
  const { host, show, link, grant } = visitor
  const { connection, hasJoined } = session
  // These events may withdraw this link, or change its roles.
  host.flush()
  if (session.isClosed) return
  if (!hasJoined) host.enter(grant)
  // The screen gets the answer and enters its rooms in one turn, so no event is lost in between.
  const { boot, clockName } = parts
  reply({ link, grant, boot, clock: clockName, ...host.catchUpOf({ link, grant }, message.seq) })
  if (!hasJoined) {
    enterRooms(session, visitor)
    markHere(parts, visitor)
  }
  if (has(grant, 'interprets')) sendBooths(parts.rooms, host.state, parts.presence.presence(show))
  if (!has(grant, 'presence')) return
  connection.send(messageOf('presence', parts.presence.presence(show)))
  connection.send(messageOf('writing', { failingSince: parts.store.failingSince }))
}

async function give(
  parts: SessionParts,
  { message: { id, command }, session, reply }: MessageRequest<Give, Replies['give']>,
  { host, link, show }: LinkVisitor,
): Promise<void> {
  const timesAbandoned = session.timesAbandoned(id)
  const answer = await host.give({ link, id, command, timesAbandoned })
  if (answer.ok) await recordCommand(parts, session, { show, id, command })
  reply(answer)
}

async function outcome(
  _parts: SessionParts,
  { message, session, reply }: MessageRequest<AskOutcome, Replies['outcome']>,
  { host, link }: LinkVisitor,
): Promise<void> {
  const onAbandoned = (id: string, times: number) => session.setAbandoned(id, times)
  reply(await host.outcomes(link, message.ids, onAbandoned))
}

function time(
  { clock }: SessionParts,
  { received, reply }: MessageRequest<AskTime, Replies['time']>,
): void {
  const error = clock.error?.() ?? null
  reply({ received, sent: clock.now(), ...(error !== null && { error: Math.ceil(error) }) })
}

/** Answers with the paths of links, the contacts of their people, and the links that were opened. */
async function links(
  { side, linksKey, audit }: SessionParts,
  { session, reply }: MessageRequest<AskLinks, Replies['links']>,
  visitor: LinkVisitor,
): Promise<void> {
  await audit.record(visitor.show, { act: 'linksRead', ...sourceOf(session) })
  const rows = await side.rowsOf(visitor.show)
  if (disconnectReasonOf(visitor) === null)
    reply(linkPaths(linksKey, visitor.host.state, visitor.grant, rows))
}

/** Answers with a page of the log as the visitor may see it, and with the links that came and left. */
async function log(
  { boot, joins, audit }: SessionParts,
  { message, session, reply }: MessageRequest<AskLog, Replies['log']>,
  visitor: LinkVisitor,
): Promise<void> {
  const { show, host, grant } = visitor
  const page = await host.lines(audienceOf(grant), message)
  // The link may have been withdrawn during the read.
  if (disconnectReasonOf(visitor) !== null) return
  audit.note(show, { act: 'read', file: 'log', ...sourceOf(session) })
  reply({ boot, ...page, comings: joins.since(show, message.comings) })
}

/** Creates a rehearsal of the plan that a visitor works on, and sends its link to that visitor alone. */
async function startRehearsal(
  parts: SessionParts,
  { message, session, reply }: MessageRequest<Rehearse, Replies['rehearse']>,
  visitor: LinkVisitor,
): Promise<void> {
  const answer = await rehearse(parts, visitor, message)
  if ('ok' in answer && answer.ok)
    await parts.audit.record(visitor.show, { act: 'rehearsalMade', ...sourceOf(session) })
  if (disconnectReasonOf(visitor) === null) reply(answer)
}

async function shows(
  parts: SessionParts,
  { session, reply }: MessageRequest<AskShows, Replies['shows']>,
): Promise<void> {
  const { hosts, linksKey, presence, side, store, audit } = parts
  const { announcedDeletion = () => null } = parts
  const all = await hosts.all()
  const states = all.hosts.map(({ state }) => state)
  const sideRowsByShow = new Map<ShowId, SideRows>()
  for (const { show } of states) {
    audit.note(show, { act: 'linksRead', ...sourceOf(session) })
    sideRowsByShow.set(show, await side.rowsOf(show))
  }
  const listed = listedShows(linksKey, states, (state) => {
    const { show } = state
    const sideRows = sideRowsByShow.get(show)
    const deletion = announcedDeletion(state) ?? undefined
    return { open: presence.presence(show).open, deletion, ...(sideRows && { sideRows }) }
  })
  reply({
    shows: listed.shows,
    unreadable: [...all.unreadable, ...listed.unreadable],
    writing: { failingSince: store.failingSince },
    backup: parts.backups?.state(),
  })
}

async function ownerCommand(
  parts: SessionParts,
  { message, session, reply }: MessageRequest<GiveAsOwner, Answer>,
): Promise<void> {
  const answer = await giveAsOwner(parts, message)
  if (answer.ok) await recordCommand(parts, session, message)
  reply(answer)
}

async function auditTrail(
  { hosts, audit }: SessionParts,
  { message: { show }, reply }: MessageRequest<AskAudit, Replies['audit']>,
): Promise<void> {
  if ((await hosts.get(show)) === null)
    return reply({ ok: false, refusal: { reason: 'no-such-show', show } })
  reply({ ok: true, ...(await audit.entriesOf(show)) })
}
