import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type FaultCode, Unreadable } from '../../bytesFault.ts'
import type { SourceDocument } from '../../document.ts'
import { docxDocument } from './docx.ts'
import { xlsxDocument } from './xlsx.ts'

/** The most parts a file may have, and the most bytes that are unpacked of one part and of all. */
const ENTRIES = 5_000
const PART = 6_000_000
const TOGETHER = 10_000_000

/** The parts that contain text and its style: no pictures, no macros, nothing embedded. */
const TEXT_PART =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/\w+\.xml\.rels|word\/(document\w*|styles|numbering|footnotes|endnotes)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(workbook|sharedStrings|styles|worksheets\/\w+)\.xml)$/

/** The formats in a zip, by a part that each has. */
const FORMATS: readonly (readonly [RegExp, 'docx' | 'xlsx' | FaultCode])[] = [
  [/^xl\/workbook\.xml$/, 'xlsx'],
  [/^word\/document\w*\.xml$/, 'docx'],
  [/^ppt\//, 'slides'],
  [/^content\.xml$/, 'open-document'],
]

/** The unpacked parts of a file by their names. */
export type OfficeParts = ReadonlyMap<string, Buffer>

/** Reads a Word or Excel file as a source; throws `Unreadable`. */
export async function officeDocument(bytes: Uint8Array): Promise<SourceDocument> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return await documentIn(await fromBufferPromise(buffer, { lazyEntries: true }))
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
}

async function documentIn(zip: ZipFile): Promise<SourceDocument> {
  if (zip.entryCount > ENTRIES) throw new Unreadable('bomb')
  const parts = new Map<string, Buffer>()
  const names: string[] = []
  let left = TOGETHER
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName)
    if (!TEXT_PART.test(entry.fileName) || parts.has(entry.fileName)) continue
    const part = await unpacked(zip, entry, Math.min(PART, left))
    left -= part.length
    parts.set(entry.fileName, part)
  }
  const [, format = 'archive'] =
    FORMATS.find(([pattern]) => names.some((name) => pattern.test(name))) ?? []
  if (format === 'xlsx') return xlsxDocument(parts)
  if (format === 'docx') return await docxDocument(parts)
  throw new Unreadable(format)
}

/** Unpacks one part until it ends or reaches its bound; trusts no size that the file states. */
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
