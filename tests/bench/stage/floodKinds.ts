import { randomUUID } from 'node:crypto'
import { maskedFrame, PONG_FRAME } from '../wire/frames.ts'
import type { Stranger, StrangerWay } from '../wire/stranger.ts'

/** The floods of the bench. */
export const FLOODS = ['commands', 'unadmitted', 'tokens', 'frames', 'requests'] as const
export type FloodName = (typeof FLOODS)[number]

/** A flood: so many connections at a time, how they come, and what each says at each turn (forty a second); false where it said nothing. */
export type FloodKind = {
  readonly lines: number
  readonly way: Omit<StrangerWay, 'url'>
  readonly turn: (line: Stranger, n: number, turn: number) => boolean
}

/** Zones in letters of their own each time, as many as a small message holds. */
function hostileCommand(n: number): string {
  const letters = [...'america/argentina/buenos_aires']
  const spelt = (k: number) =>
    letters.map((one, at) => ((k >> at) & 1 ? one.toUpperCase() : one)).join('')
  const value = Array.from({ length: 20 }, (_, k) => spelt(n * 20 + k))
  const changes = [{ type: 'setValue', of: 'show', id: null, field: 'zones', value, was: value }]
  return `42${JSON.stringify(['give', { id: randomUUID(), command: { type: 'editDraft', changes } }])}`
}

/** The head of a message of a megabyte less a little, and what comes of it at a turn. */
const LARGE = 1_000_000
const HEAD = Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 0x0f, 0x42, 0x40, 0, 0, 0, 0])
const PIECE = Buffer.alloc(60_000, 'x')

/** Many frames at once, of each kind that nobody answers. */
const BURST = 50
const burst = (frame: Buffer) => Buffer.concat(Array.from({ length: BURST }, () => frame))
const EMPTY_FRAMES = [
  burst(Buffer.from([0x89, 0x80, 0, 0, 0, 0])),
  burst(PONG_FRAME),
  burst(maskedFrame('437[]')),
  burst(maskedFrame('3')),
  burst(maskedFrame('40/other,{}')),
  burst(maskedFrame('42["time",{}]')),
]

const REQUESTS = ['/%ff', '/public.json', '/healthz', '/assets/nothing.js'].map(
  (path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
)

/** The flood of this name; `audience` is the handshake of the audience's link, `moderator` that of a moderator. */
export function floodKind(name: FloodName, audience: object, moderator: object): FloodKind {
  const admitted = { upgrades: true, handshake: audience }
  switch (name) {
    case 'commands':
      return {
        lines: 20,
        way: admitted,
        turn: (line, n, turn) => line.say(maskedFrame(hostileCommand(turn * 20 + n))),
      }
    case 'unadmitted':
      return {
        lines: 600,
        way: { upgrades: true, handshake: null },
        turn: (line, _n, turn) =>
          turn * PIECE.length < LARGE && line.say(turn === 0 ? HEAD : PIECE),
      }
    case 'tokens':
      return {
        lines: 5,
        way: { upgrades: true, handshake: { ...moderator, token: 'A'.repeat(22) } },
        turn: () => false,
      }
    case 'frames':
      return {
        lines: 50,
        way: admitted,
        turn: (line, n) => line.say(EMPTY_FRAMES[n % EMPTY_FRAMES.length] ?? PONG_FRAME),
      }
    case 'requests':
      return {
        lines: 20,
        way: { upgrades: false, handshake: null },
        turn: (line, n) => line.say(REQUESTS[n % REQUESTS.length] ?? ''),
      }
  }
}
