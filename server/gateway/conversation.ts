import type { z } from 'zod'
import { audienceKey, audienceOf } from '../../shared/access/audience.ts'
import { has } from '../../shared/access/roles.ts'
import type { Answer } from '../../shared/protocol/down/answer.ts'
import type { AskLinks } from '../../shared/protocol/up/askLinks.ts'
import type { AskOutcome } from '../../shared/protocol/up/askOutcome.ts'
import type { AskShows } from '../../shared/protocol/up/askShows.ts'
import type { AskTime } from '../../shared/protocol/up/askTime.ts'
import type { Give } from '../../shared/protocol/up/give.ts'
import type { Join } from '../../shared/protocol/up/join.ts'
import { type Problem, type Replies, up } from '../../shared/protocol/up/up.ts'
import { linkPaths } from '../access/linkPaths.ts'
import { listedShows } from '../access/listedShows.ts'
import type { Hosts } from '../host/hosts.ts'
import type { ServerClock } from '../host/serverClock.ts'
import type { GuardedStore } from '../store/guarded.ts'
import type { Limits } from './limits.ts'
import { copyShow, giveAsOwner, makeShow } from './ownerActs.ts'
import {
  anybody,
  handersOut,
  linksOnly,
  ownerOnly,
  refusedByType,
  refusedWithoutPower,
} from './permit.ts'
import type { PresenceBoard } from './presence.ts'
import { parsed, type Reply } from './receive.ts'
import { audienceRoom, presenceRoom, type Rooms, WRITING_ROOM } from './rooms.ts'
import type { LinkVisitor, Visitor } from './visitor.ts'
import type { WireSocket } from './wire.ts'

/** What answering needs of the server; `boot` names its process. */
export type Talk = {
  readonly hosts: Hosts
  readonly clock: ServerClock
  readonly limits: Limits
  readonly presence: PresenceBoard
  readonly rooms: Rooms
  readonly store: GuardedStore
  readonly linksKey: Buffer
  readonly boot: string
}

/** One message on its way to its answer; `received` is server time in ms. */
export type Asked<Message, Answer> = {
  readonly message: Message
  readonly received: number
  readonly socket: WireSocket
  readonly reply: Reply<Answer>
}

/** Answers a message of any shape; what it does not await is done before anything else is sent. */
type Handler = (talk: Talk, asked: Asked<unknown, unknown>) => void | Promise<void>

/** What may be said of a message before anything of it is read but who sends it: a refusal, or null. */
type Permit<Answer> = (visitor: Visitor, message: unknown) => Answer | Problem | null

/** A handler that sees only permitted messages of its schema; the others are answered as not allowed, or as malformed. */
function taking<Message, Answer>(
  schema: z.ZodType<Message>,
  permit: Permit<Answer>,
  handle: (talk: Talk, asked: Asked<Message, Answer>) => void | Promise<void>,
): Handler {
  return (talk, asked) => {
    const refused = permit(asked.socket.data.visitor, asked.message)
    if (refused !== null) return asked.reply(refused)
    const read = parsed(schema, asked.message)
    return read.ok ? handle(talk, { ...asked, message: read.message }) : asked.reply(read.problem)
  }
}

/** The handler of every message that a screen can send. */
export const HANDLERS: Readonly<Record<keyof Replies, Handler>> = {
  join: taking(up.join, linksOnly, join),
  give: taking(up.give, refusedByType, give),
  outcome: taking(up.outcome, refusedWithoutPower, outcome),
  time: taking(up.time, anybody, time),
  links: taking(up.links, handersOut, links),
  shows: taking(up.shows, ownerOnly, shows),
  makeShow: taking(up.makeShow, ownerOnly, acting(makeShow)),
  copyShow: taking(up.copyShow, ownerOnly, acting(copyShow)),
  giveAsOwner: taking(up.giveAsOwner, ownerOnly, acting(giveAsOwner)),
}

/** Who asks, when it is one with a link; the owner was told that this is not theirs to ask. */
function linkVisitor({ socket }: { readonly socket: WireSocket }): LinkVisitor | null {
  const { visitor } = socket.data
  return visitor.as === 'link' ? visitor : null
}

/** Counts a screen in, and has it sent what its audience is, until it goes. */
function settle({ rooms }: Talk, socket: WireSocket, visitor: LinkVisitor): void {
  const { show, grant } = visitor
  const { outflow } = socket.data
  socket.data.joined = true
  const enter = (room: string) => socket.once('disconnect', rooms.enter(room, outflow))
  enter(audienceRoom(show, audienceKey(audienceOf(grant))))
  if (!has(visitor.grant, 'presence')) return
  enter(presenceRoom(show))
  enter(WRITING_ROOM)
}

/** Tells a screen what it lacks, and counts it in. */
export function join(talk: Talk, asked: Asked<Join, Replies['join']>): void {
  const { socket, message, reply } = asked
  const visitor = linkVisitor(asked)
  if (visitor === null) return
  const { host, show, link, grant } = visitor
  const { joined } = socket.data
  if (!joined) host.enter(grant)
  // Answered before the room is entered and in the same turn: no event can come between.
  reply({ link, grant, boot: talk.boot, ...host.standing(grant, message.seq) })
  if (!joined) settle(talk, socket, visitor)
  if (!has(visitor.grant, 'presence')) return
  socket.emit('presence', talk.presence.presence(show))
  socket.emit('writing', { failingSince: talk.store.failingSince })
}

async function give(_talk: Talk, asked: Asked<Give, Replies['give']>): Promise<void> {
  const visitor = linkVisitor(asked)
  if (visitor === null) return
  const { id, command } = asked.message
  asked.reply(await visitor.host.give({ link: visitor.link, id, command }))
}

async function outcome(_talk: Talk, asked: Asked<AskOutcome, Replies['outcome']>): Promise<void> {
  const visitor = linkVisitor(asked)
  if (visitor === null) return
  asked.reply(await visitor.host.outcomes(visitor.link, asked.message.ids))
}

function time({ clock }: Talk, { received, reply }: Asked<AskTime, Replies['time']>): void {
  reply({ received, sent: clock.now() })
}
/** Tells who hands links out where they lead. */
function links({ linksKey }: Talk, asked: Asked<AskLinks, Replies['links']>): void {
  const visitor = linkVisitor(asked)
  if (visitor === null) return
  asked.reply(linkPaths(linksKey, visitor.host.state, visitor.grant))
}

/** A handler that answers with what came of an act. */
function acting<Message>(
  act: (talk: Talk, message: Message) => Promise<Answer>,
): (talk: Talk, asked: Asked<Message, Answer>) => Promise<void> {
  return async (talk, { message, reply }) => reply(await act(talk, message))
}

async function shows(
  { hosts, linksKey, presence, store }: Talk,
  { reply }: Asked<AskShows, Replies['shows']>,
): Promise<void> {
  const all = await hosts.all()
  const states = all.hosts.map(({ state }) => state)
  const listed = listedShows(linksKey, states, ({ show }) => presence.presence(show).open)
  reply({
    shows: listed.shows,
    unreadable: [...all.unreadable, ...listed.unreadable],
    writing: { failingSince: store.failingSince },
  })
}
