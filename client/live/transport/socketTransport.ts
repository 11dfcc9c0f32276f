import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { OpenTransport } from './transport.ts'

/** How long an attempt to connect may take, in ms. */
const CONNECT_WAIT = 5_000

/** The packets that screens use: of Engine.IO 4, and behind its `4` of Socket.IO 5. */
const OPEN = '0'
const PING = '2'
const PONG = '3'
const CONNECT = '40'
const DISCONNECT = '41'
const EVENT = '42'
const ANSWER = '43'
const REFUSAL = '44'

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

/** A transport that speaks the part of Socket.IO's protocol that screens need, over a WebSocket: a fifth of the library's size. */
export const openSocketTransport: OpenTransport = (options, receiver) => {
  const answers = new Map<number, (answer: object) => void>()
  let socket: WebSocket | null = null
  let isConnected = false
  let failures = 0
  let lastId = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Ends the current connection, if there is one; returns whether the server had accepted it. */
  const end = (): boolean => {
    const wasConnected = isConnected
    clearTimeout(timer)
    isConnected = false
    answers.clear()
    const ended = socket
    socket = null
    ended?.close()
    return wasConnected
  }
  /** Tries again later, each time after a longer delay. */
  const retry = () => {
    const delay = options.retryAfter * 2 ** failures * (0.5 + Math.random())
    failures += 1
    timer = setTimeout(connect, Math.min(delay, options.maxRetryDelay))
  }
  const lose = () => {
    if (end()) receiver.cut('network')
    else receiver.refused(null, true)
    // The receiver may have connected again already, or closed the transport.
    if (socket === null && !isClosed) retry()
  }
  let isClosed = false

  const take = (own: WebSocket, packet: string) => {
    if (packet.startsWith(OPEN)) own.send(CONNECT + JSON.stringify(options.handshake()))
    else if (packet.startsWith(PING)) own.send(PONG)
    else if (packet.startsWith(CONNECT)) {
      clearTimeout(timer)
      isConnected = true
      failures = 0
      receiver.opened()
    } else if (packet.startsWith(EVENT)) {
      const [name, message] = JSON.parse(packet.slice(EVENT.length))
      const messages: { readonly [Name in string]?: (message: never) => void } = receiver.messages
      messages[name]?.(message as never)
    } else if (packet.startsWith(ANSWER)) {
      const [, id = '', answer = '[]'] = /^43(\d+)(.*)$/s.exec(packet) ?? []
      const answered = answers.get(Number(id))
      answers.delete(Number(id))
      answered?.(JSON.parse(answer)[0])
    } else if (packet.startsWith(DISCONNECT)) {
      end()
      receiver.cut('server')
    } else if (packet.startsWith(REFUSAL)) {
      end()
      receiver.refused(disconnectReasonOf(JSON.parse(packet.slice(REFUSAL.length)).data), false)
    }
  }
  const connect = () => {
    clearTimeout(timer)
    isClosed = false
    if (socket !== null) return
    const own = new WebSocket(addressOf(options.url))
    socket = own
    timer = setTimeout(lose, CONNECT_WAIT)
    own.onmessage = ({ data }) => {
      if (own === socket) take(own, data)
    }
    own.onclose = () => {
      if (own === socket) lose()
    }
  }
  const onOffline = () => {
    if (socket !== null) lose()
  }
  globalThis.addEventListener?.('offline', onOffline)
  connect()

  return {
    send(name, message, answered) {
      if (!isConnected || socket?.readyState !== WebSocket.OPEN) return false
      lastId += 1
      answers.set(lastId, answered)
      socket.send(EVENT + lastId + JSON.stringify([name, message]))
      return true
    },
    open: connect,
    drop: lose,
    close() {
      isClosed = true
      if (end()) receiver.cut('screen')
    },
  }
}
