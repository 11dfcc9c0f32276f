import { stripVTControlCharacters } from 'node:util'
import { analyse } from 'chardet'
import { Unreadable } from './bytesFault.ts'

/** The bytes that show the encoding of a text, from the first beyond ASCII on. */
const SAMPLE = 65_536

/** A text has at most this share of characters that no text has, or this number. */
const NOISE = 0.005
const FEW = 3
/** Controls, and what replaces bytes without meaning. */
const NO_TEXT = /(?!\s)[\p{Cc}\ufffd]/gu
/** Characters of the scripts of agendas. At least this share of UTF-16 are such; in the wrong order, three quarters are. */
const EXPECTED =
  /[\t\n\r\u0020-\u007e\u00a0-\u024f\u0370-\u052f\u2010-\u203a\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]/g
const SHARE = 0.95

/** Encodings of equal confidence are tried in this order. */
const LIKELY = ['UTF-8', 'GB18030', 'Big5', 'windows-1252', 'ISO-8859-1']
/** Encodings with two bytes for a character, both high for the most part. */
const PAIRED = ['GB18030', 'Big5', 'EUC-KR', 'EUC-JP']

/** The characters of Windows-1252 from 0x80 on, where Latin-1 has controls; five places are empty. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The share of the characters of a text that match. */
function share(text: string, pattern: RegExp): number {
  return text === '' ? 0 : (text.match(pattern)?.length ?? 0) / text.length
}

function isText(text: string): boolean {
  return share(text, NO_TEXT) * text.length <= Math.max(FEW, text.length * NOISE)
}

/** The text of bytes in an encoding; null if they are not in it, or if it does not exist. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes)
    if (decoder.encoding !== 'windows-1252') return text
    // Some releases of Node.js decode Windows-1252 as Latin-1: dashes and quotation marks become controls.
    return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

/** The text of bytes in UTF-16, with or without its mark; null if they are not in it. */
function utf16(bytes: Uint8Array): string | null {
  const orders = ['utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding))
  const mark = [0xfffe, 0xfeff].indexOf(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0))
  if (mark >= 0) return orders[mark]?.decode(bytes) ?? null
  const sample = bytes.subarray(0, SAMPLE)
  // Digits, spaces and line ends have a zero for their other half: every agenda has some.
  if (bytes.length % 2 === 1 || !sample.includes(0)) return null
  const order = orders.find((one) => share(one.decode(sample), EXPECTED) >= SHARE)
  return order?.decode(bytes) ?? null
}

/** The text of bytes in UTF-8, some of which may be lost or broken: of other encodings nearly all beyond ASCII is broken. */
function utf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes)
  const broken = share(text, /\ufffd/g)
  return broken === 0 || broken * 20 < share(text, /[^\p{ASCII}]/gu) ? text : null
}

/** The encodings that other bytes may be in: what a page states, then the likeliest. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1')
  const [, charset] = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,20})/i.exec(head) ?? []
  const from = bytes.findIndex((byte) => byte > 0x7f)
  const sample = bytes.subarray(from, from + SAMPLE)
  const rank = (name: string) => (LIKELY.includes(name) ? LIKELY.indexOf(name) : LIKELY.length)
  const guessed = analyse(sample)
    .toSorted((a, b) => b.confidence - a.confidence || rank(a.name) - rank(b.name))
    .map(({ name }) => name)
  // A few names among English are too little for statistics.
  const runs =
    Buffer.from(sample)
      .toString('latin1')
      .match(/[\x80-\xff]+/g) ?? []
  const paired = runs.filter((run) => /^([\xa1-\xf9][\xa1-\xfe])+$/.test(run))
  const isPaired = paired.length > 0 && paired.length >= runs.length * 0.95
  const likely = isPaired ? guessed.filter((name) => PAIRED.includes(name)) : guessed
  return [...(charset === undefined ? [] : [charset]), ...likely, 'windows-1252']
}

function textOf(bytes: Uint8Array): string {
  const unicode = utf16(bytes) ?? utf8(bytes)
  if (unicode !== null) return unicode
  for (const encoding of encodingsOf(bytes)) {
    const text = decoded(bytes, encoding)
    if (text !== null && isText(text)) return text
  }
  return new TextDecoder().decode(bytes)
}

/** The text of bytes in any encoding, without controls; throws `Unreadable` if they are no text or blank. */
export function bytesText(bytes: Uint8Array): string {
  // A text from a terminal has colours and the like.
  const text = stripVTControlCharacters(textOf(bytes))
  if (!isText(text)) throw new Unreadable('binary')
  const clean = text.replace(/[\v\f\u0085]/g, '\n').replace(NO_TEXT, '')
  if (!/[\p{L}\p{N}]/u.test(clean)) throw new Unreadable('empty')
  return clean
}
