/** The kind of a server packet, as far as a light screen reads it. `frame` contains events, `whole` a resync. */
export type Kind =
  | 'open'
  | 'connected'
  | 'refused'
  | 'joined'
  | 'answer'
  | 'frame'
  | 'whole'
  | 'beat'
  | 'moving'
  | 'other'

const at = (char: string) => char.charCodeAt(0)

const KINDS = new Map<number | undefined, Kind>([
  [at('e'), 'frame'],
  [at('r'), 'whole'],
  [at('b'), 'beat'],
  [at('j'), 'joined'],
  [at('m'), 'moving'],
])

/** Returns the kind of a packet: the first character is Engine.IO's type, the second Socket.IO's; the fifth starts an event name. */
export function kindOf(packet: Buffer): Kind {
  if (packet[0] === at('0')) return 'open'
  if (packet[1] === at('2')) return KINDS.get(packet[4]) ?? 'other'
  if (packet[1] === at('3')) return 'answer'
  if (packet[1] === at('0')) return 'connected'
  return packet[1] === at('4') ? 'refused' : 'other'
}

/** Parses an answer: `43` number `[` content `]`. */
export function parseAnswer(packet: Buffer): {
  readonly number: number
  readonly content: unknown
} {
  const text = packet.toString()
  const from = text.indexOf('[')
  const [content]: unknown[] = JSON.parse(text.slice(from))
  return { number: Number(text.slice(2, from)), content }
}

/** Builds a request with this number. */
export const requestPacket = (number: number, name: string, message: object): string =>
  `42${number}${JSON.stringify([name, message])}`

/** Returns the last seq in a packet, or -1. */
export function seqIn(packet: Buffer): number {
  const [, seq] = /"seq":(\d+)/.exec(packet.toString('latin1')) ?? []
  return seq === undefined ? -1 : Number(seq)
}

/** Returns the seq in the answer to a join or a command, or -1. */
export function seqOf(content: unknown): number {
  const has = typeof content === 'object' && content !== null && 'seq' in content
  return has ? Number(content.seq) : -1
}
