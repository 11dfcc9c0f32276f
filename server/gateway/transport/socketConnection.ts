import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { EncodedMessage } from './message.ts'
import { Outflow } from './outflow.ts'
import type { ServerSocket } from './socketServer.ts'
import type { Received, Receiver, ScreenConnection, TransportParts } from './transport.ts'

/** How long whoever is parted with has to read why, in ms; nothing more is read of them meanwhile. */
const GOODBYE = 1_000

/** What every connection of a server shares. */
type Shared<Who> = Pick<TransportParts<Who>, 'clock' | 'reportError'>

/** A connection over a socket of Socket.IO. */
export class SocketConnection<Who> implements ScreenConnection<Who> {
  readonly who: Who
  readonly address: string
  readonly outflow: Outflow
  readonly #socket: ServerSocket<Who>
  readonly #shared: Shared<Who>
  #isClosed = false

  constructor(socket: ServerSocket<Who>, who: Who, address: string, shared: Shared<Who>) {
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
    this.outflow.pingIfLeft()
    return isSilent
  }

  receive({ took, gone }: Receiver): void {
    const socket = this.#socket
    socket.onAny((name: unknown, ...args: unknown[]) => {
      took(opened(name, args, (error) => this.#shared.reportError(error, this)))
    })
    socket.on('disconnect', () => {
      // A connection that has left the one namespace has nothing more to say.
      socket.conn.close()
      gone()
    })
  }

  close(parting: DisconnectReason | null): void {
    // Each message that came before the end may ask for it again.
    if (this.#isClosed) return
    this.#isClosed = true
    const socket = this.#socket
    const network = socket.conn.request.socket
    if (parting !== null) socket.emit('parting', parting)
    socket.disconnect(true)
    network.pause()
    // What came meanwhile is thrown away: the WebSocket would read it frame by frame once the connection is closed.
    network.prependOnceListener('close', () => network.read(network.readableLength))
    network.once(
      'close',
      this.#shared.clock.after(GOODBYE, () => network.destroy()),
    )
  }
}

function isCallback(arg: unknown): arg is (answer: unknown) => void {
  return typeof arg === 'function'
}

/** What was sent with an event: its message, and a reply that is safe to call whatever the sender gave. */
function opened(
  name: unknown,
  args: readonly unknown[],
  reportError: (error: unknown) => void,
): Received {
  const callback = args.find(isCallback)
  let open = callback !== undefined
  const reply = (answer: unknown) => {
    if (!open) return
    open = false
    try {
      callback?.(answer)
    } catch (error) {
      reportError(error)
    }
  }
  return { name, message: args[0] === callback ? undefined : args[0], reply }
}
