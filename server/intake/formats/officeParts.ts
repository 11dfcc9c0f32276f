import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type FaultCode, Unreadable } from '../bytesFault.ts'
import { checkXml } from './xmlBounds.ts'

/** The most parts a file may have, and the most bytes that are unpacked of one part and of all. */
const ENTRIES = 5_000
const PART = 6_000_000
const TOGETHER = 10_000_000

/** The parts that hold text and what it looks like: no pictures, no macros, nothing embedded. */
const TEXT_PART =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/\w+\.xml\.rels|word\/(document\w*|styles|numbering|footnotes|endnotes)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(workbook|sharedStrings|styles|worksheets\/\w+)\.xml)$/

const DOCUMENT = /^(word\/document\w*|xl\/workbook)\.xml$/

/** What a zip is that is neither a Word file nor an Excel file, by a part that it has. */
const OTHERS: readonly (readonly [RegExp, FaultCode])[] = [
  [/^ppt\//, 'slides'],
  [/^content\.xml$/, 'open-document'],
]

/** The parts of a file, unpacked, by their names. */
export type OfficeParts = ReadonlyMap<string, Uint8Array>

/** Unpacks the parts of a Word or Excel file that contain its text, within bounds; trusts no size that the file states. */
export async function officeParts(bytes: Uint8Array): Promise<OfficeParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return await partsOf(await fromBufferPromise(buffer, { lazyEntries: true }))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('damaged')
  }
}

async function partsOf(zip: ZipFile): Promise<OfficeParts> {
  if (zip.entryCount > ENTRIES) throw new Unreadable('bomb')
  const parts = new Map<string, Uint8Array>()
  const names: string[] = []
  let left = TOGETHER
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName)
    if (!TEXT_PART.test(entry.fileName) || parts.has(entry.fileName)) continue
    const part = await unpacked(zip, entry, Math.min(PART, left))
    left -= part.length
    checkXml(part.toString())
    parts.set(entry.fileName, part)
  }
  if (!names.some((name) => DOCUMENT.test(name))) throw new Unreadable(otherKind(names))
  return parts
}

function otherKind(names: readonly string[]): FaultCode {
  const [, code] = OTHERS.find(([pattern]) => names.some((name) => pattern.test(name))) ?? []
  return code ?? 'archive'
}

/** One part, unpacked until it ends or its bound is reached. */
async function unpacked(zip: ZipFile, entry: Entry, bound: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new Unreadable('locked')
  if (entry.uncompressedSize > bound) throw new Unreadable('bomb')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += chunk.length
    if (size > bound) throw new Unreadable('bomb')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
