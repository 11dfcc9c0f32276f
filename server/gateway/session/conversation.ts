import type { z } from 'zod'
import { audienceKey, audienceOf } from '../../../shared/access/audience.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Answer } from '../../../shared/protocol/down/answer.ts'
import {
  type AskLinks,
  type AskLog,
  type AskOutcome,
  type AskShows,
  type AskTime,
  type Crash,
  type Give,
  type Join,
  type Problem,
  type Rehearse,
  type Replies,
  up,
} from '../../../shared/protocol/up/up.ts'
import { has } from '../../../shared/run/roles.ts'
import { linkPaths } from '../../access/linkPaths.ts'
import { listedShows } from '../../access/ownedShows.ts'
import type { Hosts } from '../../host/hosts.ts'
import type { Reports } from '../../host/reports.ts'
import type { ClockError, ServerClock } from '../../host/serverClock.ts'
import type { SideRows, SideTable } from '../../host/sideTable.ts'
import type { LogContact, LogEvent, ReportError } from '../../logEvent.ts'
import type { Meters } from '../../meters.ts'
import type { GuardedStore } from '../../store/guardedStore.ts'
import type { JobOutcome } from '../../thread/jobThread.ts'
import { type LinkVisitor, partingOf, type Visitor } from '../admission/visitor.ts'
import type { Limits } from '../limits/limits.ts'
import { messageOf } from '../transport/message.ts'
import type { Reply } from '../transport/transport.ts'
import { setContact, setContactAsOwner } from './contacts.ts'
import { crash } from './crash.ts'
import type { Joins } from './joins.ts'
import { copyShow, giveAsOwner, makeShow, rehearseExample } from './ownerActs.ts'
import {
  anybody,
  handersOut,
  linksOnly,
  logReaders,
  ownerOnly,
  refusedByType,
  refusedWithoutPower,
  rehearsers,
} from './permit.ts'
import type { OpenScreens } from './presence.ts'
import { parsed } from './problem.ts'
import { rehearse } from './rehearse.ts'
import { audienceRoom, presenceRoom, type Rooms, sendBooths, WRITING_ROOM } from './rooms.ts'
import type { Session } from './session.ts'

/** What sessions need of the server; `boot` names its process, `clockName` what that stamps by. */
export type SessionParts = {
  readonly hosts: Hosts
  readonly clock: ServerClock & Partial<ClockError>
  readonly limits: Limits
  readonly presence: OpenScreens
  readonly joins: Joins
  readonly rooms: Rooms
  readonly store: GuardedStore
  readonly linksKey: Buffer
  readonly side: SideTable
  readonly reports: Pick<Reports, 'file'>
  readonly boot: string
  readonly clockName: string
  /** Finds the positions of a failure in the source. */
  readonly sourcesOf: (at: Crash['at']) => Promise<JobOutcome<readonly string[]>>
  readonly reportError: ReportError
  readonly logEvent?: LogEvent | undefined
  readonly logContact?: LogContact | undefined
  readonly meters?: Meters | undefined
}

/** One message on its way to its answer; `received` is server time in ms. */
export type Asked<Message, Answer> = {
  readonly message: Message
  readonly received: number
  readonly session: Session
  readonly reply: Reply<Answer>
}

/** Answers a message of any shape; what it does not await is done before anything else is sent. */
type Handler = (parts: SessionParts, asked: Asked<unknown, unknown>) => void | Promise<void>

/** What may be said of a message before anything of it is read but who sends it: a refusal, or null. */
type Permit<Answer> = (visitor: Visitor, message: unknown) => Answer | Problem | null

/** A handler that sees only permitted messages of its schema; the others are answered as not allowed, or as malformed. */
function taking<Message, Answer>(
  schema: z.ZodType<Message>,
  permit: Permit<Answer>,
  handle: (parts: SessionParts, asked: Asked<Message, Answer>) => void | Promise<void>,
): Handler {
  return (parts, asked) => {
    const refused = permit(asked.session.visitor, asked.message)
    if (refused !== null) return asked.reply(refused)
    const read = parsed(schema, asked.message)
    return read.ok ? handle(parts, { ...asked, message: read.message }) : asked.reply(read.problem)
  }
}

/** The handler of every message that a screen can send. */
export const HANDLERS: Readonly<Record<keyof Replies, Handler>> = {
  join: taking(up.join, linksOnly, join),
  give: taking(up.give, refusedByType, give),
  outcome: taking(up.outcome, refusedWithoutPower, outcome),
  time: taking(up.time, anybody, time),
  links: taking(up.links, handersOut, links),
  log: taking(up.log, logReaders, log),
  rehearse: taking(up.rehearse, rehearsers, rehearsing),
  shows: taking(up.shows, ownerOnly, shows),
  makeShow: taking(up.makeShow, ownerOnly, acting(makeShow)),
  copyShow: taking(up.copyShow, ownerOnly, acting(copyShow)),
  rehearseExample: taking(up.rehearseExample, ownerOnly, acting(rehearseExample)),
  giveAsOwner: taking(up.giveAsOwner, ownerOnly, acting(giveAsOwner)),
  setContact: taking(up.setContact, handersOut, setContact),
  setContactAsOwner: taking(up.setContactAsOwner, ownerOnly, setContactAsOwner),
  crash: taking(up.crash, anybody, crash),
}

/** Who asks, when it is one with a link; the owner was told that this is not theirs to ask. */
function linkVisitor({ session }: { readonly session: Session }): LinkVisitor | null {
  const { visitor } = session
  return visitor.as === 'link' ? visitor : null
}

/** Counts a screen in, and has it sent what its audience is, until it goes. */
function settle(session: Session, { show, grant }: LinkVisitor): void {
  session.joined = true
  session.told('joined')
  session.enter(audienceRoom(show, audienceKey(audienceOf(grant))))
  if (has(grant, 'presence')) {
    session.enter(presenceRoom(show))
    session.enter(WRITING_ROOM)
  } else if (has(grant, 'booths')) session.enter(presenceRoom(show, 'booths'))
}

/**
 * A person whose own page is open is here: told once, the first time that it joins, as their own command. Its id follows
 * from the person, so that however often and wherever they join it is done once; what a moderator marks after that stands.
 */
function markHere({ reportError }: SessionParts, { host, show, link, grant }: LinkVisitor): void {
  const { person } = grant
  const { published, run, attendance, archived } = host.state
  const open = published !== null && run.position.status !== 'ended' && !archived
  if (person === null || !open || attendance[person] === 'here') return
  const command = { type: 'markAttendance', person, mark: 'here' } as const
  host
    .give({ link, id: `here/${person}`, command })
    .catch((error: unknown) => reportError(error, { show, link }))
}

/** Tells a screen what it lacks, and counts it in. */
export function join(parts: SessionParts, asked: Asked<Join, Replies['join']>): void {
  const { session, message, reply } = asked
  const visitor = linkVisitor(asked)
  if (visitor === null) return
  const { host, show, link, grant } = visitor
  const { connection, joined } = session
  // What is sent now may be the end of this link, or of what it opened.
  host.flush()
  if (session.gone) return
  if (!joined) host.enter(grant)
  // Answered before the room is entered and in the same turn: no event can come between.
  const { boot, clockName } = parts
  reply({ link, grant, boot, clock: clockName, ...host.standing({ link, grant }, message.seq) })
  if (!joined) {
    settle(session, visitor)
    markHere(parts, visitor)
  }
  if (has(grant, 'interprets')) sendBooths(parts.rooms, host.state, parts.presence.presence(show))
  if (!has(grant, 'presence')) return
  connection.send(messageOf('presence', parts.presence.presence(show)))
  connection.send(messageOf('writing', { failingSince: parts.store.failingSince }))
}

async function give(_parts: SessionParts, asked: Asked<Give, Replies['give']>): Promise<void> {
  const visitor = linkVisitor(asked)
  if (visitor === null) return
  const { id, command } = asked.message
  const again = asked.session.timesForgone(id)
  asked.reply(await visitor.host.give({ link: visitor.link, id, command, again }))
}

async function outcome(
  _parts: SessionParts,
  asked: Asked<AskOutcome, Replies['outcome']>,
): Promise<void> {
  const visitor = linkVisitor(asked)
  if (visitor === null) return
  const told = (id: string, times: number) => asked.session.keepForgone(id, times)
  asked.reply(await visitor.host.outcomes(visitor.link, asked.message.ids, told))
}

function time({ clock }: SessionParts, { received, reply }: Asked<AskTime, Replies['time']>): void {
  const error = clock.error?.() ?? null
  reply({ received, sent: clock.now(), ...(error !== null && { error: Math.ceil(error) }) })
}

/** Tells who hands links out where they lead, how their people are reached, and which were opened. */
async function links(parts: SessionParts, asked: Asked<AskLinks, Replies['links']>): Promise<void> {
  const visitor = linkVisitor(asked)
  if (visitor === null) return
  const beside = await parts.side.of(visitor.show)
  if (partingOf(visitor) !== null) return
  asked.reply(linkPaths(parts.linksKey, visitor.host.state, visitor.grant, beside))
}

/** Tells a page of the log as its reader may see it, and who came and left. */
async function log(
  { boot, joins }: SessionParts,
  asked: Asked<AskLog, Replies['log']>,
): Promise<void> {
  const visitor = linkVisitor(asked)
  if (visitor === null) return
  const { show, host, grant } = visitor
  const page = await host.lines(audienceOf(grant), asked.message)
  // Withdrawn while it was read: nothing more is told.
  if (partingOf(visitor) !== null) return
  asked.reply({ boot, ...page, comings: joins.since(show, asked.message.comings) })
}

/** Makes a rehearsal of the plan that a visitor works on, and tells them alone its link. */
async function rehearsing(
  parts: SessionParts,
  asked: Asked<Rehearse, Replies['rehearse']>,
): Promise<void> {
  const visitor = linkVisitor(asked)
  if (visitor === null) return
  const rehearsed = await rehearse(parts, visitor, asked.message)
  // Withdrawn while it was made: nothing more is told.
  if (partingOf(visitor) === null) asked.reply(rehearsed)
}

/** A handler that answers with what came of an act. */
function acting<Message>(
  act: (parts: SessionParts, message: Message) => Promise<Answer>,
): (parts: SessionParts, asked: Asked<Message, Answer>) => Promise<void> {
  return async (parts, { message, reply }) => reply(await act(parts, message))
}

async function shows(
  parts: SessionParts,
  { reply }: Asked<AskShows, Replies['shows']>,
): Promise<void> {
  const { hosts, linksKey, presence, side, store } = parts
  const all = await hosts.all()
  const states = all.hosts.map(({ state }) => state)
  const stored = new Map<ShowId, SideRows>()
  for (const { show } of states) stored.set(show, await side.of(show))
  const listed = listedShows(linksKey, states, ({ show }) => {
    const beside = stored.get(show)
    return { open: presence.presence(show).open, ...(beside && { sideRows: beside }) }
  })
  reply({
    shows: listed.shows,
    unreadable: [...all.unreadable, ...listed.unreadable],
    writing: { failingSince: store.failingSince },
  })
}
