import type { Parting } from '../../shared/protocol/down/parting.ts'
import type { Problem, Replies } from '../../shared/protocol/up/up.ts'
import { isOwnerKeyHash } from '../access/ownerKey.ts'
import type { ServerClock } from '../host/serverClock.ts'
import { HANDLERS, join, type Talk } from './conversation.ts'
import { messageCounts } from './counts.ts'
import { messageOf } from './message.ts'
import { opened, problem, type Reply } from './receive.ts'
import { linkRoom } from './rooms.ts'
import { isStillWelcome } from './visitor.ts'
import type { WireSocket } from './wire.ts'

/** How many messages beyond the rate a socket may send before it is parted with. */
const EXCESS = 200

/** What one socket's life needs of the server. */
export type SessionParts = Talk & { readonly trouble: (error: unknown) => void }

/** How long whoever is parted with has to read why, in ms; nothing more is read of them meanwhile. */
const GOODBYE = 1_000

/** Says goodbye and closes; the socket's client knows then that coming back is no use. */
export function part(socket: WireSocket, parting: Parting, clock: ServerClock): void {
  const network = socket.conn.request.socket
  socket.emit('parting', parting)
  socket.disconnect(true)
  network.pause()
  // What came meanwhile is thrown away: the WebSocket would read it frame by frame once the connection is closed.
  network.prependOnceListener('close', () => network.read(network.readableLength))
  network.once(
    'close',
    clock.after(GOODBYE, () => network.destroy()),
  )
}

/** Serves one socket until it goes. */
export function serve(socket: WireSocket, parts: SessionParts): void {
  const { visitor } = socket.data
  if (!isStillWelcome(visitor)) {
    part(socket, { reason: 'withdrawn' }, parts.clock)
    return
  }
  socket.onAny((name: unknown, ...args: unknown[]) => {
    receive({ socket, name, args }, parts).catch(parts.trouble)
  })
  // A connection that has left the one namespace has nothing more to say.
  socket.on('disconnect', () => socket.conn.close())
  if (visitor.as === 'owner') return
  const { host, show, link, grant } = visitor
  void socket.join(linkRoom(show, link))
  parts.presence.opened(show, link)
  socket.on('disconnect', () => {
    parts.presence.closed(show, link)
    if (socket.data.joined) host.leave(grant)
  })
  joinAtOnce(socket, parts)
}

/** Joins one that said with its handshake what it has: it need not wait for the way there and back once more. */
function joinAtOnce(socket: WireSocket, parts: SessionParts): void {
  const { join: message, outflow } = socket.data
  if (message === null) return
  const reply = (joined: Replies['join'] | Problem) => outflow.send(messageOf('joined', joined))
  const received = parts.clock.now()
  void answering(parts, reply, () => join(parts, { message, received, socket, reply }))
}

/** Does what was asked for; where that fails whoever asked is told, and the server of its trouble. */
async function answering(
  { trouble }: SessionParts,
  reply: Reply<never>,
  act: () => void | Promise<void>,
): Promise<void> {
  try {
    await act()
  } catch (error) {
    trouble(error)
    reply(problem('failed', 'the server could not do this: try again'))
  }
}

type Received = {
  readonly socket: WireSocket
  readonly name: unknown
  readonly args: readonly unknown[]
}

function isMessage(name: unknown): name is keyof Replies {
  return typeof name === 'string' && Object.hasOwn(HANDLERS, name)
}

/** Whether a message asks for something to be written. */
function isCommand(name: unknown): boolean {
  return isMessage(name) && ['give', 'makeShow', 'copyShow', 'giveAsOwner'].includes(name)
}

async function receive(from: Received, parts: SessionParts): Promise<void> {
  const { socket, name, args } = from
  const received = parts.clock.now()
  const { message, reply } = opened(args, parts.trouble)
  const { visitor, address, rate, joins } = socket.data
  const within =
    rate.allows(received) &&
    (name !== 'join' || joins.allows(received)) &&
    (await parts.limits.allowsAll(messageCounts(visitor, address, isCommand(name))))
  if (!within) return refuseExcess(socket, reply, parts.clock)
  if (!(await isStillOwner(socket, parts))) {
    return part(socket, { reason: 'withdrawn' }, parts.clock)
  }
  if (!isMessage(name)) return reply(problem('malformed', 'there is no such message'))
  await answering(parts, reply, () => HANDLERS[name](parts, { message, received, socket, reply }))
}

/** Whether the owner's key that a socket came with is the owner's still; one with a link is parted with when that is withdrawn. */
async function isStillOwner({ data }: WireSocket, { store }: SessionParts): Promise<boolean> {
  const { visitor } = data
  return visitor.as !== 'owner' || (await isOwnerKeyHash(store, visitor.key))
}

function refuseExcess(socket: WireSocket, reply: Reply<never>, clock: ServerClock): void {
  reply(problem('too-many', 'too many messages at once: wait a few seconds'))
  socket.data.excess += 1
  if (socket.data.excess > EXCESS) part(socket, { reason: 'too-many' }, clock)
}
