import { expect, test } from 'vitest'
import { Unreadable } from '../../../../server/intake/bytesFault.ts'
import { type BytesKind, bytesKind } from '../../../../server/intake/bytesKind.ts'
import { bytesText } from '../../../../server/intake/bytesText.ts'

const CHINESE = '会议议程\n上午9:00-9:10 开幕致辞 王莹\n9:10-9:40 生态修复\n'
const FRENCH = '9h30 – Accueil à l’hôtel, Mme Lefèvre\n14h30 Présentation générale\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const hex = (digits: string) => new Uint8Array(Buffer.from(digits.replaceAll(/\s/g, ''), 'hex'))
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16())
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

function refusal(bytes: Uint8Array): string {
  try {
    return bytesText(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return error.fault.code
    throw error
  }
}

test.each<[string, Uint8Array, string]>([
  ['UTF-8', utf8(CHINESE), CHINESE],
  ['UTF-8 with its mark', utf8(`\ufeff${CHINESE}`), CHINESE],
  ['UTF-16 LE with its mark', utf16(`\ufeff${CHINESE}`), CHINESE],
  ['UTF-16 BE with its mark', swapped(utf16(`\ufeff${CHINESE}`)), CHINESE],
  ['UTF-16 LE', utf16(CHINESE), CHINESE],
  ['UTF-16 BE', swapped(utf16(CHINESE)), CHINESE],
  ['UTF-16 LE of Latin script', utf16(FRENCH), FRENCH],
  ['UTF-16 BE of Latin script', swapped(utf16(FRENCH)), FRENCH],
  // 9:00-9:10 开幕致辞
  [
    'GB18030, a few characters',
    hex('393a30302d393a313020 bfaac4bb d6c2b4c7 0a'),
    '9:00-9:10 开幕致辞\n',
  ],
  // Welcome by 王莹 / Talk, 李四
  [
    'GB18030, names among English',
    joined(
      utf8('10:00 Welcome by '),
      hex('cdf5d3a8'),
      utf8('\n10:20 Talk, '),
      hex('c0eecbc4'),
      utf8('\n'),
    ),
    '10:00 Welcome by 王莹\n10:20 Talk, 李四\n',
  ],
  [
    'Big5',
    hex(
      'b77cc4b3c4b3b57b0aa457a4c8393a30302d393a313020b67db9f5ad50c3e320a4fdbcfc0a393a313020a5cdba41add7b45fbb50abb0b66db56fae690a',
    ),
    '會議議程\n上午9:00-9:10 開幕致辭 王瑩\n9:10 生態修復與城鄉發展\n',
  ],
  [
    'Windows-1252',
    hex(
      '39683330 2096 20 41636375 65696c 20 e0 20 6c92 68f474656c 2c20 4d6d6520 4c6566e8767265 0a',
    ),
    '9h30 – Accueil à l’hôtel, Mme Lefèvre\n',
  ],
  ['Windows-1252, one letter', hex('31303a3030 20 436166e9 0a'), '10:00 Café\n'],
  [
    'what a page says of itself',
    joined(
      utf8('<meta http-equiv=Content-Type content="text/html; charset=gb2312"><p>9:00 '),
      hex('bfaac4bb'),
    ),
    '<meta http-equiv=Content-Type content="text/html; charset=gb2312"><p>9:00 开幕',
  ],
  [
    'UTF-8 with a broken byte',
    joined(utf8(CHINESE.repeat(20)), hex('ff'), utf8('Ende')),
    `${CHINESE.repeat(20)}Ende`,
  ],
])('encodings: %s', (_, bytes, text) => expect(bytesText(bytes)).toBe(text))

test('encodings: controls are left out, ends of pages and soft line ends are line ends', () => {
  expect(bytesText(utf8('9:00 \u001b[31mWelcome\u001b[0m\u0007\u000b9:10\f9:20'))).toBe(
    '9:00 Welcome\n9:10\n9:20',
  )
})

/** Noise that is the same each time. */
function noise(length: number): Uint8Array {
  let seed = 1
  return Uint8Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return seed >>> 24
  })
}

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'empty'],
  ['blanks', utf8(' \n\t \u00a0\ufeff\n'), 'empty'],
  ['rules alone', utf8('-----\n=====\n'), 'empty'],
  ['noise', noise(100_000), 'binary'],
  ['a little noise', noise(64), 'binary'],
  ['noise without zeros', noise(100_000).map((byte) => byte || 1), 'binary'],
  ['zeros', new Uint8Array(1_000), 'binary'],
])('what is no text: %s', (_, bytes, code) => expect(refusal(bytes)).toBe(code))

test.each<[string, Uint8Array, BytesKind]>([
  ['text', utf8('9:00 Welcome'), 'text'],
  ['nothing', new Uint8Array(), 'text'],
  ['a zip', utf8('PK\u0003\u0004…'), 'zip'],
  ['an empty zip', utf8('PK\u0005\u0006'), 'zip'],
  ['a PDF', utf8('%PDF-1.7\n'), 'pdf'],
  ['a PDF after a blank line', utf8('\r\n%PDF-1.7\n'), 'pdf'],
  ['rich text', utf8('{\\rtf1\\ansi'), 'rtf'],
  ['old Word', hex('d0cf11e0a1b11ae1 0000'), 'old-word'],
  [
    'Word with a password',
    joined(hex('d0cf11e0a1b11ae1'), new Uint8Array(2_000), utf16('EncryptedPackage')),
    'locked',
  ],
  ['a PNG', hex('89504e470d0a1a0a'), 'picture'],
  ['a JPEG', hex('ffd8ffe0'), 'picture'],
  ['a photograph of a phone', joined(hex('00000018'), utf8('ftypheic')), 'picture'],
  ['gzip', hex('1f8b0800'), 'archive'],
])('%s is told by its bytes', (_, bytes, kind) => expect(bytesKind(bytes)).toBe(kind))
