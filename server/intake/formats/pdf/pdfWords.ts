import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PAGES_LIMIT, Unreadable } from '../../bytesFault.ts'

/** A piece of text on a page: its left and right edge, its baseline from the top of the document, and its size, in points. */
export type Word = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** The words of one page, and its place from the top of the document. */
export type PdfPage = {
  readonly words: readonly Word[]
  readonly top: number
  readonly height: number
}

/** The most pieces of text of a document. */
const MOST_WORDS = 200_000

/** Parts of Chinese characters, which some programs write in place of the characters that look the same. */
const RADICALS = /[\u2f00-\u2fdf]/g

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** The folder of PDF.js: the package, or the part of it that the build copies. */
const HOME = new URL(
  import.meta.url.endsWith('.ts') ? '../../../../node_modules/pdfjs-dist/' : './pdfjs/',
  import.meta.url,
)

/** Loads PDF.js at the first PDF. It needs names of a browser's drawing, which reading text never uses, and warns without a canvas. */
async function loadPdfjs(): Promise<Pdfjs> {
  const drawing = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} }
  for (const [name, value] of Object.entries(drawing))
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value })
  const { warn } = console
  const { parse, stringify } = JSON
  const { push } = Array.prototype
  console.warn = () => {}
  try {
    const worker: unknown = await import(new URL('legacy/build/pdf.worker.min.mjs', HOME).href)
    Object.assign(globalThis, { pdfjsWorker: worker })
    return await import(new URL('legacy/build/pdf.min.mjs', HOME).href)
  } finally {
    console.warn = warn
    // It replaces these for old browsers by slow ones of its own.
    Object.assign(JSON, { parse, stringify })
    Object.assign(Array.prototype, { push })
  }
}

async function pageWords(
  document: PDFDocumentProxy,
  number: number,
  top: number,
): Promise<PdfPage> {
  const page = await document.getPage(number)
  const view = page.getViewport({ scale: 1 })
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view.transform as number[]
  const { items } = await page.getTextContent()
  const words = items.flatMap((item): Word[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [wide = 0, slope = 0, , , x = 0, y = 0] = item.transform as number[]
    const [right, down] = [a * wide + c * slope, b * wide + d * slope]
    // Text that does not run from left to right is a mark on the page.
    if (right <= 0 || Math.abs(down) > right / 10) return []
    const left = a * x + c * y + e
    const baseline = top + b * x + d * y + f
    return [
      {
        text: item.str.replace(RADICALS, (sign) => sign.normalize('NFKC')),
        left,
        right: left + item.width,
        y: baseline,
        size: item.height || right,
      },
    ]
  })
  page.cleanup()
  return { words, top, height: view.height }
}

function faultOf(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error
  const isLocked = error instanceof Error && error.name === 'PasswordException'
  return new Unreadable(isLocked ? 'locked' : 'damaged')
}

/** Reads the words of a PDF, page by page; throws `Unreadable`. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const { getDocument } = await loadPdfjs()
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    cMapUrl: fileURLToPath(new URL('cmaps/', HOME)),
    cMapPacked: true,
  })
  try {
    const document = await task.promise
    if (document.numPages > PAGES_LIMIT) throw new Unreadable('too-many-pages')
    const pages: PdfPage[] = []
    let count = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const last = pages.at(-1)
      const page = await pageWords(document, number, last ? last.top + last.height : 0)
      count += page.words.length
      if (count > MOST_WORDS) throw new Unreadable('too-many-lines')
      pages.push(page)
    }
    if (count === 0) throw new Unreadable('scan')
    return pages
  } catch (error) {
    throw faultOf(error)
  } finally {
    await task.destroy()
  }
}
