type Order = 'utf-16le' | 'utf-16be'

/** How much is looked at, in bytes. */
const SAMPLE = 65_536

/** Signs of the scripts that agendas are written in. */
const EXPECTED =
  /[\t\n\r\u0020-\u007e\u00a0-\u024f\u0370-\u052f\u2010-\u203a\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]/g

/** At least this share of a text is of those signs; of noise it is half, of a text in the wrong order three quarters. */
const SHARE = 0.95

/** The share of a text's signs that are expected ones. */
function expectedShare(text: string): number {
  return text === '' ? 0 : (text.match(EXPECTED)?.length ?? 0) / text.length
}

/** The order of bytes in which they are UTF-16, where nothing at their beginning says so; null where they are not. */
export function utf16Order(bytes: Uint8Array): Order | null {
  const sample = bytes.subarray(0, SAMPLE - (bytes.length % 2))
  // Digits, spaces and line ends have a zero for their other half: every agenda has some.
  if (bytes.length % 2 === 1 || !sample.includes(0)) return null
  const orders: readonly Order[] = ['utf-16le', 'utf-16be']
  const shares = orders.map((order) => expectedShare(new TextDecoder(order).decode(sample)))
  const best = Math.max(...shares)
  return best < SHARE ? null : (orders[shares.indexOf(best)] ?? null)
}
