import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { OpenTransport, Transport, TransportEvents, TransportOptions } from './transport.ts'

/** How long an attempt to connect may take, in ms. */
const CONNECT_WAIT = 5_000

/** The packets that screens send: of Engine.IO 4, and behind its `4` of Socket.IO 5. */
const PONG = '3'
const CONNECT = '40'
const EVENT = '42'

/** Returns the address of the server's socket. */
function addressOf(url: string = window.location.href): string {
  const address = new URL('/socket.io/?EIO=4&transport=websocket', url)
  address.protocol = address.protocol.replace('http', 'ws')
  return address.href
}

/** Returns the reason of a refused handshake; null if it names none. */
function disconnectReasonOf(data: unknown): DisconnectReason | null {
  return typeof data === 'object' && data !== null && 'reason' in data
    ? (data as DisconnectReason)
    : null
}

/** Speaks the part of Socket.IO's protocol that screens need, over a WebSocket: a fifth of the library's size. */
class SocketTransport implements Transport {
  readonly #options: TransportOptions
  readonly #receiver: TransportEvents
  readonly #answers = new Map<number, (answer: object) => void>()
  #socket: WebSocket | null = null
  #isConnected = false
  #isClosed = false
  #failures = 0
  #lastId = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: TransportOptions, receiver: TransportEvents) {
    this.#options = options
    this.#receiver = receiver
    globalThis.addEventListener?.('offline', () => {
      if (this.#socket !== null) this.drop()
    })
    this.open()
  }

  /** What each packet of the server does, by its first characters. */
  readonly #packets: ReadonlyArray<readonly [type: string, take: (rest: string) => void]> = [
    ['0', () => this.#socket?.send(CONNECT + JSON.stringify(this.#options.handshake()))],
    ['2', () => this.#socket?.send(PONG)],
    ['40', () => this.#accepted()],
    ['41', () => this.#ended()],
    ['42', (rest) => this.#message(JSON.parse(rest))],
    ['43', (rest) => this.#answered(/^(\d+)(.*)$/s.exec(rest) ?? [])],
    ['44', (rest) => this.#refused(JSON.parse(rest))],
  ]

  #accepted(): void {
    clearTimeout(this.#timer)
    this.#isConnected = true
    this.#failures = 0
    this.#receiver.opened()
  }

  #ended(): void {
    this.#end()
    this.#receiver.cut('server')
  }

  #message([name, message]: readonly [name: string, message: never]): void {
    const messages: { readonly [Name in string]?: (message: never) => void } =
      this.#receiver.messages
    messages[name]?.(message)
  }

  #answered([, id, answer = '[]']: readonly string[]): void {
    const answered = this.#answers.get(Number(id))
    this.#answers.delete(Number(id))
    answered?.(JSON.parse(answer)[0])
  }

  #refused({ data }: { readonly data?: unknown }): void {
    this.#end()
    this.#receiver.refused(disconnectReasonOf(data), false)
  }

  /** Ends the current connection, if there is one; returns whether the server had accepted it. */
  #end(): boolean {
    const wasConnected = this.#isConnected
    const socket = this.#socket
    clearTimeout(this.#timer)
    this.#isConnected = false
    this.#answers.clear()
    this.#socket = null
    socket?.close()
    return wasConnected
  }

  /** Tries again later, each time after a longer delay. */
  #retry(): void {
    const { retryAfter, maxRetryDelay } = this.#options
    const delay = retryAfter * 2 ** this.#failures * (0.5 + Math.random())
    this.#failures += 1
    this.#timer = setTimeout(() => this.open(), Math.min(delay, maxRetryDelay))
  }

  send(...[name, message, answered]: Parameters<Transport['send']>): boolean {
    if (!this.#isConnected || this.#socket?.readyState !== WebSocket.OPEN) return false
    this.#lastId += 1
    this.#answers.set(this.#lastId, answered)
    this.#socket.send(EVENT + this.#lastId + JSON.stringify([name, message]))
    return true
  }

  open(): void {
    clearTimeout(this.#timer)
    this.#isClosed = false
    if (this.#socket !== null) return
    const own = new WebSocket(addressOf(this.#options.url))
    this.#socket = own
    this.#timer = setTimeout(() => this.drop(), CONNECT_WAIT)
    own.onmessage = ({ data }) => {
      if (own !== this.#socket || typeof data !== 'string') return
      const packet = this.#packets.find(([type]) => data.startsWith(type))
      packet?.[1](data.slice(packet[0].length))
    }
    own.onclose = () => {
      if (own === this.#socket) this.drop()
    }
  }

  drop(): void {
    if (this.#end()) this.#receiver.cut('network')
    else this.#receiver.refused(null, true)
    // The receiver may have connected again already, or closed the transport.
    if (this.#socket === null && !this.#isClosed) this.#retry()
  }

  close(): void {
    this.#isClosed = true
    if (this.#end()) this.#receiver.cut('screen')
  }
}

export const openSocketTransport: OpenTransport = (options, receiver) =>
  new SocketTransport(options, receiver)
