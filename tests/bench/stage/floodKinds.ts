import { randomUUID } from 'node:crypto'
import type { FloodClient, FloodClientOptions } from '../wire/floodClient.ts'
import { maskedFrame, PONG_FRAME } from '../wire/frames.ts'

/** The floods of the bench. */
export const FLOODS = [
  ...(['commands', 'unadmitted', 'tokens', 'frames', 'requests'] as const),
  ...(['reports', 'zones', 'exports', 'readings'] as const),
] as const
export type FloodName = (typeof FLOODS)[number]

/** A flood: its connections, and what each sends at each turn (forty a second); `turn` returns false if it sent nothing. */
export type FloodKind = {
  readonly lines: number
  readonly way: Omit<FloodClientOptions, 'url'>
  readonly turn: (line: FloodClient, n: number, turn: number) => boolean
  /** Each connection sends only in every so-many-th turn, shifted among the connections. */
  readonly every?: number
}

/** A command with zone names in new capitalisation each time. */
function hostileCommand(n: number): string {
  const letters = [...'america/argentina/buenos_aires']
  const spelt = (k: number) =>
    letters.map((one, at) => ((k >> at) & 1 ? one.toUpperCase() : one)).join('')
  const value = Array.from({ length: 20 }, (_, k) => spelt(n * 20 + k))
  const changes = [{ type: 'setValue', of: 'show', id: null, field: 'zones', value, was: value }]
  return `42${JSON.stringify(['give', { id: randomUUID(), command: { type: 'editDraft', changes } }])}`
}

/** The header of a message of almost a megabyte, and the part of one turn. */
const LARGE = 1_000_000
const HEAD = Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 0x0f, 0x42, 0x40, 0, 0, 0, 0])
const PIECE = Buffer.alloc(60_000, 'x')

/** Bursts of frames that need no answer. */
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

/** The links of a flood: handshakes and link fragments. */
export type FloodLinks = {
  readonly audience: object
  readonly moderator: object
  readonly planner: object
  /** The shared report of a show that has ended. */
  readonly report: string
  /** The file path and the link of each export. */
  readonly exporters: readonly (readonly [path: string, link: string])[]
  readonly readers: readonly string[]
}

/** Formats an HTTP request. */
function request(line: string, link: string, body = ''): string {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]
  const heads = ['Host: localhost', `Authorization: Bearer ${link}`, ...length]
  return `${line} HTTP/1.1\r\n${heads.join('\r\n')}\r\n\r\n${body}`
}

const REPORTS = ['report.json', 'report.en.csv', 'report.zh.csv', 'report.de.csv']

/** Connections for fifty report requests a second, the limit of a report's link. */
const REPORT_LINES = 32

/** How many messages with unknown zones a planner sends. */
const ZONE_MESSAGES = 40
function unknownZones(turn: number): string {
  const zones = (n: number, name: string) =>
    Array.from({ length: 6 }, (_, k) => `${name}/${turn}_${n}_${k}`)
  const changes = Array.from({ length: 1_000 }, (_, n) => ({
    ...{ type: 'setValue', of: 'show', id: null, field: 'zones' },
    ...{ value: zones(n, 'Nowhere'), was: zones(n, 'Elsewhere') },
  }))
  return `42${JSON.stringify(['give', { id: randomUUID(), command: { type: 'editDraft', changes } }])}`
}

/** Uploaded texts: one long line of 20 KB, and many lines. */
const TEXTS = [
  Array.from({ length: 800 }, (_, n) => `a${n}@example.org`).join(', '),
  Array.from({ length: 4_000 }, (_, n) => `10:${n % 60} A talk about rivers by Ada Alder`).join(
    '\n',
  ),
]

export function floodKind(name: FloodName, links: FloodLinks): FloodKind {
  const { audience, moderator, planner } = links
  const asks = { upgrades: false, handshake: null }
  const admitted = { upgrades: true, handshake: audience }
  switch (name) {
    case 'commands':
      return {
        lines: 20,
        way: admitted,
        turn: (line, n, turn) => line.send(maskedFrame(hostileCommand(turn * 20 + n))),
      }
    case 'unadmitted':
      return {
        lines: 600,
        way: { upgrades: true, handshake: null },
        turn: (line, _n, turn) =>
          turn * PIECE.length < LARGE && line.send(turn === 0 ? HEAD : PIECE),
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
        turn: (line, n) => line.send(EMPTY_FRAMES[n % EMPTY_FRAMES.length] ?? PONG_FRAME),
      }
    case 'requests':
      return {
        lines: 20,
        way: asks,
        turn: (line, n) => line.send(REQUESTS[n % REQUESTS.length] ?? ''),
      }
    case 'reports':
      return {
        lines: REPORT_LINES,
        way: asks,
        turn: (line, n, turn) => {
          const file = REPORTS[(n + turn) % REPORTS.length]
          return line.send(request(`GET /report/ended/${file}`, links.report))
        },
        every: 26,
      }
    case 'zones':
      return {
        lines: 1,
        way: { upgrades: true, handshake: planner },
        turn: (line, _n, turn) =>
          turn < ZONE_MESSAGES && line.send(maskedFrame(unknownZones(turn))),
        every: 8,
      }
    case 'exports':
      return {
        lines: 20,
        way: asks,
        turn: (line, n) => {
          const [path = '', link = ''] = links.exporters[n % links.exporters.length] ?? []
          return line.send(request(`GET /export/${path}`, link))
        },
        every: 16,
      }
    case 'readings':
      return {
        lines: 8,
        way: asks,
        turn: (line, n) => {
          const link = links.readers[n % links.readers.length] ?? ''
          return line.send(request('POST /intake', link, TEXTS[n % TEXTS.length]))
        },
        every: 16,
      }
  }
}
