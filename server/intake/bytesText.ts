import { stripVTControlCharacters } from 'node:util'
import { Unreadable } from './bytesFault.ts'
import { guessedEncodings } from './bytesGuess.ts'
import { utf16Order } from './bytesUtf16.ts'

/** More signs than this share that no text has mean that it is none; a few are slips in the shortest text too. */
const NOISE = 0.005
const SLIPS = 3

/** Controls, and what stands for bytes that mean nothing. */
const NO_TEXT = /(?!\s)[\p{Cc}\ufffd]/gu

/** What bytes at the very beginning say of the encoding. */
function marked(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

/** What a page says of its own encoding. */
function declared(bytes: Uint8Array): readonly string[] {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1')
  const [, name] = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,20})/i.exec(head) ?? []
  return name === undefined ? [] : [name]
}

/** What Windows-1252 has from 0x80 on, where Latin-1 has controls; five places are empty. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Some releases of Node.js decode Windows-1252 as Latin-1: dashes and quotation marks become controls. */
function asWindows(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** The text that bytes are in an encoding; null where they are not, or where there is no such encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? asWindows(text) : text
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

/** The same, with a sign in place of what means nothing. */
function decodedAnyhow(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** Text in UTF-8 with some bytes lost or broken: of other encodings nearly all that is beyond ASCII is broken. */
function brokenUtf8(bytes: Uint8Array): string | null {
  const text = decodedAnyhow(bytes, 'utf-8')
  const high = text.length - text.replace(/[^\p{ASCII}]/gu, '').length
  const broken = text.length - text.replaceAll('\ufffd', '').length
  return broken * 20 < high ? text : null
}

function isText(text: string): boolean {
  const noise = text.length - text.replace(NO_TEXT, '').length
  return noise <= Math.max(SLIPS, text.length * NOISE)
}

function firstText(bytes: Uint8Array, encodings: readonly string[]): string | null {
  for (const encoding of new Set(encodings)) {
    const text = decoded(bytes, encoding)
    if (text !== null && isText(text)) return text
  }
  return null
}

function textOf(bytes: Uint8Array): string {
  const known = marked(bytes) ?? utf16Order(bytes)
  if (known !== null) return decodedAnyhow(bytes, known)
  const utf8 = decoded(bytes, 'utf-8') ?? brokenUtf8(bytes)
  if (utf8 !== null) return utf8
  const encodings = [...declared(bytes), ...guessedEncodings(bytes), 'windows-1252']
  return firstText(bytes, encodings) ?? decodedAnyhow(bytes, 'utf-8')
}

/** The text that bytes are, whatever their encoding, without controls; throws `Unreadable` where they are no text or blank. */
export function bytesText(bytes: Uint8Array): string {
  // Colours and the like, where a text was taken from a terminal.
  const text = stripVTControlCharacters(textOf(bytes))
  if (!isText(text)) throw new Unreadable('binary')
  const clean = text.replace(/[\v\f\u0085]/g, '\n').replace(NO_TEXT, '')
  if (!/[\p{L}\p{N}]/u.test(clean)) throw new Unreadable('empty')
  return clean
}
