import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { EncodedMessage } from './message.ts'
import { Outflow } from './outflow.ts'
import type { ServerSocket } from './socketServer.ts'
import type { ReceivedMessage, Receiver, ScreenConnection, TransportParts } from './transport.ts'

/** How long a client has to read the disconnect reason, in ms. The server reads nothing from it meanwhile. */
const CLOSE_GRACE = 1_000

type SharedParts<Who> = Pick<TransportParts<Who>, 'clock' | 'reportError'>

export class SocketConnection<Who> implements ScreenConnection<Who> {
  readonly who: Who
  readonly address: string
  readonly outflow: Outflow
  readonly #socket: ServerSocket<Who>
  readonly #shared: SharedParts<Who>
  #isClosed = false

  constructor(socket: ServerSocket<Who>, who: Who, address: string, shared: SharedParts<Who>) {
    this.who = who
    this.address = address
    this.outflow = new Outflow(socket.conn)
    this.#socket = socket
    this.#shared = shared
  }

  send(message: EncodedMessage): void {
    this.outflow.send(message)
  }

  sendIfIdle(message: EncodedMessage): void {
    this.outflow.sendIfIdle(message)
  }

  ping(): () => boolean {
    const isSilent = this.outflow.pingWithNext()
    this.outflow.sendDuePing()
    return isSilent
  }

  receive({ onMessage, onClose }: Receiver): void {
    const socket = this.#socket
    socket.onAny((name: unknown, ...args: unknown[]) => {
      onMessage(toMessage(name, args, (error) => this.#shared.reportError(error, this)))
    })
    socket.on('disconnect', () => {
      // A connection that left the only namespace cannot send or receive messages.
      socket.conn.close()
      onClose()
    })
  }

  close(reason: DisconnectReason | null): void {
    // Several messages may each request the close.
    if (this.#isClosed) return
    this.#isClosed = true
    const socket = this.#socket
    const network = socket.conn.request.socket
    if (reason !== null) socket.emit('parting', reason)
    socket.disconnect(true)
    network.pause()
    // Discards buffered input, which the WebSocket would otherwise parse frame by frame after the close.
    network.prependOnceListener('close', () => network.read(network.readableLength))
    network.once(
      'close',
      this.#shared.clock.after(CLOSE_GRACE, () => network.destroy()),
    )
  }
}

function isCallback(arg: unknown): arg is (answer: unknown) => void {
  return typeof arg === 'function'
}

/** Returns the message of an event, and a reply that is safe to call in every case. */
function toMessage(
  name: unknown,
  args: readonly unknown[],
  reportError: (error: unknown) => void,
): ReceivedMessage {
  const callback = args.find(isCallback)
  let canReply = callback !== undefined
  const reply = (answer: unknown) => {
    if (!canReply) return
    canReply = false
    try {
      callback?.(answer)
    } catch (error) {
      reportError(error)
    }
  }
  return { name, message: args[0] === callback ? undefined : args[0], reply }
}
