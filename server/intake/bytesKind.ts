import type { FaultCode } from './bytesFault.ts'

/** What bytes are by how they begin: a zip (as .docx is), a PDF, text, or something with a reason of its own. */
export type BytesKind = 'zip' | 'pdf' | 'text' | FaultCode

/** How files of each kind begin, in hexadecimal digits. */
const BEGINNINGS: readonly (readonly [BytesKind, RegExp])[] = [
  ['zip', /^504b(0304|0506|0708)/],
  // "%PDF-" and "{\rtf", before which some programs write blank lines.
  ['pdf', /^(0a|0d|20|09|efbbbf){0,32}255044462d/],
  ['rtf', /^(0a|0d|20|09|efbbbf){0,32}7b5c727466/],
  ['old-word', /^d0cf11e0a1b11ae1/],
  ['picture', /^(89504e47|ffd8ff|4749463837|4749463839|49492a00|4d4d002a)/],
  ['picture', /^(52494646.{8}57454250|.{8}66747970(68656963|61766966|6d696631))/],
  ['archive', /^(1f8b|425a68|377abcaf|526172211a|fd377a585a)/],
]

/** Office keeps a document with a password in a container with an entry of this name, in UTF-16. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

/** Tells what bytes are, whatever their name says. */
export function bytesKind(bytes: Uint8Array): BytesKind {
  const beginning = Buffer.from(bytes.subarray(0, 64)).toString('hex')
  const [kind] = BEGINNINGS.find(([, pattern]) => pattern.test(beginning)) ?? ['text' as const]
  if (kind !== 'old-word') return kind
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED)
    ? 'locked'
    : kind
}
