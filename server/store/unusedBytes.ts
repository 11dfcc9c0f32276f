import { readSync, writeSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** How many pages are searched at once. */
const PART = 128

/** The first byte of a page of a tree, and where its list of cells begins. Other pages begin with the number of a page, so with 0. */
const LISTS: Readonly<Record<number, number>> = { 2: 12, 5: 12, 10: 8, 13: 8 }

type Pages = { readonly bytes: Buffer; readonly size: number; readonly first: number }

/** Returns the unused part of a page between its list of cells and their content; null if it is empty or the page has none. */
function unusedPart({ bytes, size, first }: Pages, n: number): Buffer | null {
  // The header of the file precedes the first page.
  const header = n * size + (first + n === 0 ? 100 : 0)
  const list = LISTS[bytes[header] ?? 0]
  if (list === undefined) return null
  const from = header + list + 2 * bytes.readUInt16BE(header + 3)
  const to = n * size + (bytes.readUInt16BE(header + 5) || 65_536)
  return from < to && to <= (n + 1) * size ? bytes.subarray(from, to) : null
}

function readPages(file: number, size: number, first: number): Pages {
  const bytes = Buffer.alloc(PART * size)
  return {
    bytes: bytes.subarray(0, readSync(file, bytes, 0, PART * size, first * size)),
    size,
    first,
  }
}

function* rests(pages: Pages): Generator<Buffer, void> {
  for (let n = 0; (n + 1) * pages.size <= pages.bytes.length; n += 1) {
    const unused = unusedPart(pages, n)
    if (unused?.some((byte) => byte !== 0)) yield unused
  }
}

/**
 * Overwrites the earlier content that SQLite leaves in unused parts of pages, also with `secure_delete`: if it divides a page, it does
 * not clear what it moved. Calls `locked` for each part of the file that has such content; nothing else may write to the file within it.
 * Returns whether there was any.
 */
export async function clearUnusedBytes(
  file: number,
  size: number,
  locked: (clear: () => void) => Promise<void>,
): Promise<boolean> {
  let found = false
  for (let first = 0; ; first += PART) {
    const pages = readPages(file, size, first)
    if (!rests(pages).next().done) {
      found = true
      await locked(() => {
        const now = readPages(file, size, first)
        for (const rest of rests(now)) {
          const at = first * size + rest.byteOffset - now.bytes.byteOffset
          writeSync(file, rest.fill(0), 0, rest.length, at)
        }
      })
    }
    if (pages.bytes.length < PART * size) return found
    await nextTurn()
  }
}
