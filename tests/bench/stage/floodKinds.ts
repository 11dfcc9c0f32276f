import { randomUUID } from 'node:crypto'
import { frame, OPCODE, textFrame } from '../../support/rawLine.ts'
import type { FloodClient, FloodClientOptions } from '../wire/floodClient.ts'

/** A flood: its connections, and what each sends at each turn (forty a second); `turn` returns false if it sent nothing. */
export type FloodKind = {
  readonly what: string
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
  burst(frame(OPCODE.ping)),
  burst(frame(OPCODE.pong)),
  burst(textFrame('437[]')),
  burst(textFrame('3')),
  burst(textFrame('40/other,{}')),
  burst(textFrame('42["time",{}]')),
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

/** HTTP requests without an upgrade. */
const ASKS = { upgrades: false, handshake: null }
const upgraded = (handshake: object | null) => ({ upgrades: true, handshake })

const nth = <T>(all: readonly T[], n: number): T | undefined => all[n % all.length]

/** The floods of the bench, by name; each needs the links of the show. */
export const FLOOD_KINDS = {
  commands: ({ audience }) => ({
    what: 'Twenty audience screens give 800 forbidden commands a second',
    lines: 20,
    way: upgraded(audience),
    turn: (line, n, turn) => line.send(textFrame(hostileCommand(turn * 20 + n))),
  }),
  unadmitted: () => ({
    what: 'Six hundred connections without a handshake, each sending a megabyte',
    lines: 600,
    way: upgraded(null),
    turn: (line, _n, turn) => turn * PIECE.length < LARGE && line.send(turn === 0 ? HEAD : PIECE),
  }),
  tokens: ({ moderator }) => ({
    what: 'Two thousand screens join, fifty a second, beside wrong tokens, all from the moderator’s address',
    lines: 5,
    way: upgraded({ ...moderator, token: 'A'.repeat(22) }),
    turn: () => false,
  }),
  frames: ({ audience }) => ({
    what: 'Fifty audience screens send 100,000 pings, pongs, acknowledgements and the like a second',
    lines: 50,
    way: upgraded(audience),
    turn: (line, n) => line.send(nth(EMPTY_FRAMES, n) ?? ''),
  }),
  requests: () => ({
    what: 'Eight hundred requests a second: invalid paths, and the public list',
    lines: 20,
    way: ASKS,
    turn: (line, n) => line.send(nth(REQUESTS, n) ?? ''),
  }),
  reports: ({ report }) => ({
    what: 'Fifty requests a second for the files of one shared report with titles that are hard to redact',
    lines: REPORT_LINES,
    way: ASKS,
    turn: (line, n, turn) =>
      line.send(request(`GET /report/ended/${nth(REPORTS, n + turn)}`, report)),
    every: 26,
  }),
  zones: ({ planner }) => ({
    what: 'A planner sends forty messages of twelve thousand unknown zones each',
    lines: 1,
    way: upgraded(planner),
    turn: (line, _n, turn) => turn < ZONE_MESSAGES && line.send(textFrame(unknownZones(turn))),
    every: 8,
  }),
  exports: ({ exporters }) => ({
    what: 'Fifty requests a second for the large plan of another show and for the plan of this one',
    lines: 20,
    way: ASKS,
    turn(line, n) {
      const [path = '', link = ''] = nth(exporters, n) ?? []
      return line.send(request(`GET /export/${path}`, link))
    },
    every: 16,
  }),
  readings: ({ readers }) => ({
    what: 'Twenty uploaded texts a second, some of them hard to parse',
    lines: 8,
    way: ASKS,
    turn: (line, n) => line.send(request('POST /intake', nth(readers, n) ?? '', nth(TEXTS, n))),
    every: 16,
  }),
} satisfies Record<string, (links: FloodLinks) => FloodKind>

export type FloodName = keyof typeof FLOOD_KINDS
