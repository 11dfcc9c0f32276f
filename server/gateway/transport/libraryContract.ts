import { socketServer } from './socketServer.ts'
import { type MakeServer, rehearse, type StartupCheck } from './startupCheck.ts'

/** What this folder relies on in the libraries below it, beyond what they document. */
type LibraryPromise = {
  readonly words: string
  readonly isKept: (seen: StartupCheck) => boolean
}

/** A text message that is whole (RFC 6455, 5.2). */
const WHOLE_TEXT = '\x81'

const PROMISES: readonly LibraryPromise[] = [
  {
    words: 'A connection comes by WebSocket alone, never by polling.',
    isKept: ({ transports }) => transports.join() === 'websocket',
  },
  {
    words:
      'Nothing is deflated, not even for a client that offers it: all screens can be sent one frame.',
    isKept: ({ answer }) => !/sec-websocket-extensions/i.test(answer),
  },
  {
    words: 'The network connection of the upgrade request is the one that the WebSocket writes to.',
    isKept: ({ isSameNetwork }) => isSameNetwork,
  },
  {
    words: 'What Socket.IO sends is on the network, as one whole frame, before sending returns.',
    isKept: ({ theirs }) =>
      theirs.every(({ bytes, pieces }) => bytes.startsWith(WHOLE_TEXT) && pieces === 1),
  },
  {
    words: 'The frame that we make of a message is that of Socket.IO, byte for byte.',
    isKept: ({ theirs, ours }) => theirs.every(({ bytes }, n) => bytes === ours[n]?.bytes),
  },
  {
    words: 'Our frame leaves in one piece.',
    isKept: ({ ours }) => ours.every(({ pieces }) => pieces === 1),
  },
  {
    words:
      'Engine.IO tells what it takes to write (packetCreate), and when it lets go of all it held (flush).',
    isKept: ({ writing }) => writing.join() === 'takes 2["beat",1],lets go',
  },
  {
    words: 'Engine.IO tells of every packet that comes (packet) before anything comes of it.',
    isKept: ({ reading }) => reading.join() === 'message 2["time",{}],event time',
  },
  {
    words: 'A connection that is closed is told of as gone (disconnect) before closing returns.',
    isKept: ({ closing }) => closing.join() === 'gone',
  },
]

const ours: MakeServer = (http) => socketServer(http, { refusal: () => null })

/** The promises that the installed libraries break, in words; found by a connection that is rehearsed in memory, within milliseconds. */
export async function contractViolations(make: MakeServer = ours): Promise<readonly string[]> {
  const seen = await rehearse(make)
  return PROMISES.filter(({ isKept }) => seen === null || !isKept(seen)).map(({ words }) => words)
}
