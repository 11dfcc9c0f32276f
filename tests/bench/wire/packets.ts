/** What a packet of the server is, as far as a light screen looks. `frame` holds events, `whole` a resync. */
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

/** Engine.IO's type is the first character, Socket.IO's the second; of an event its name's first letter is the fifth. */
export function kindOf(packet: Buffer): Kind {
  if (packet[0] === at('0')) return 'open'
  if (packet[1] === at('2')) return KINDS.get(packet[4]) ?? 'other'
  if (packet[1] === at('3')) return 'answer'
  if (packet[1] === at('0')) return 'connected'
  return packet[1] === at('4') ? 'refused' : 'other'
}

/** The number and the content of an answer: `43` number `[` content `]`. */
export function answerIn(packet: Buffer): { readonly number: number; readonly content: unknown } {
  const text = packet.toString()
  const from = text.indexOf('[')
  const [content]: unknown[] = JSON.parse(text.slice(from))
  return { number: Number(text.slice(2, from)), content }
}

/** A message that wants an answer under this number. */
export function asking(number: number, name: string, message: object): string {
  return `42${number}${JSON.stringify([name, message])}`
}

/** The last seq that a packet tells of: a frame's, or a snapshot's; -1 where it tells of none. */
export function seqIn(packet: Buffer): number {
  const [, seq] = /"seq":(\d+)/.exec(packet.toString('latin1')) ?? []
  return seq === undefined ? -1 : Number(seq)
}

/** The seq in an answer to a join or a command; -1 where there is none. */
export function seqOf(content: unknown): number {
  const has = typeof content === 'object' && content !== null && 'seq' in content
  return has ? Number(content.seq) : -1
}
