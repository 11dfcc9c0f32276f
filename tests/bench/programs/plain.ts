import type { Socket } from 'node:net'
import { parseArgs } from 'node:util'
import { WebSocketServer } from 'ws'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, tick: { type: 'string' } },
})

/** How many bytes the chatty server sends each second to each screen. */
const TICK = 1_024

/** Builds a WebSocket frame for a text, for all sockets. */
function frameOf(text: Buffer): Buffer {
  const head = text.length < 126 ? Buffer.alloc(2) : Buffer.alloc(4)
  // 0x81: a whole text message.
  head[0] = 0x81
  if (text.length < 126) head[1] = text.length
  else {
    head[1] = 126
    head.writeUInt16BE(text.length, 2)
  }
  return Buffer.concat([head, text])
}

// A minimal server: it writes each message to all other screens as one prepared frame.
const sockets = new Set<Socket>()
const server = new WebSocketServer({
  host: '127.0.0.1',
  port: Number(values.port),
  perMessageDeflate: false,
})
server.on('connection', (screen, { socket }) => {
  sockets.add(socket)
  screen.on('close', () => sockets.delete(socket))
  screen.on('error', () => screen.terminate())
  screen.on('message', (data) => {
    if (!Buffer.isBuffer(data)) return
    const frame = frameOf(data)
    for (const other of sockets) if (other !== socket) other.write(frame)
  })
})
server.on('listening', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : values.port
  process.stdout.write(`running at http://127.0.0.1:${port}\n`)
})
if (values.tick !== undefined) {
  const frame = frameOf(Buffer.alloc(TICK, 'x'))
  setInterval(() => {
    for (const socket of sockets) socket.write(frame)
  }, Number(values.tick))
}
