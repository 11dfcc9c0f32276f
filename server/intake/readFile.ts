import type { SourceReading } from '../../shared/agenda/reading/reading.ts'
import { TEXT_BYTES } from '../../shared/agenda/reading/sourceBounds.ts'
import { BYTES_LIMIT, type Fault, LINES_LIMIT, Unreadable } from './bytesFault.ts'
import { bytesKind } from './bytesKind.ts'
import { bytesText } from './bytesText.ts'
import type { SourceDocument } from './document.ts'
import { agendaFile } from './formats/agendaFile.ts'
import { scheduleReading } from './formats/events/scheduleReading.ts'
import { pageSchedule } from './formats/events/schemaOrg.ts'
import { structuredSchedule } from './formats/events/structured.ts'
import { htmlDocument } from './formats/html/htmlDocument.ts'
import { isHtml } from './formats/html/isHtml.ts'
import { isMail, mailOf } from './formats/mail/mailSource.ts'
import { officeDocument } from './formats/office/officeDocument.ts'
import { pdfDocument } from './formats/pdf/pdfDocument.ts'
import { readDocument } from './layouts/readings.ts'
import type { ImportOptions } from './readSource.ts'
import { readText } from './readText.ts'

/** How many mails may be attached, one inside the other. */
const MAILS_LIMIT = 3

/** What came of a file: a reading with at least one item, or the reason why there is none. */
export type FileReading =
  | { readonly ok: true; readonly reading: SourceReading }
  | ({ readonly ok: false } & Fault)

/**
 * Reads an agenda from the bytes of a file or a clipboard, whatever it is. Its kind and encoding are
 * told by the bytes; `name` only tells a page from text with tags in it.
 */
export async function readFile(
  bytes: Uint8Array,
  name: string | null,
  importOptions: ImportOptions,
): Promise<FileReading> {
  try {
    const reading = await readingOf(bytes, name, importOptions)
    if (!hasItems(reading)) throw new Unreadable('nothing-read')
    return { ok: true, reading }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, ...error.fault }
    throw error
  }
}

/** Reads bytes of any kind; `inMail`: how many mails they are attached to, one inside the other. */
async function readingOf(
  bytes: Uint8Array,
  name: string | null,
  importOptions: ImportOptions,
  inMail = 0,
): Promise<SourceReading> {
  if (bytes.length > BYTES_LIMIT) throw new Unreadable('too-large')
  const kind = bytesKind(bytes)
  if (kind === 'zip') return readDocument(bounded(await officeDocument(bytes)), importOptions)
  if (kind === 'pdf') return readDocument(bounded(await pdfDocument(bytes)), importOptions)
  if (kind !== 'text') throw new Unreadable(kind)
  if (bytes.length > TEXT_BYTES) throw new Unreadable('too-large')
  if (isMail(bytes)) return mailReading(bytes, importOptions, inMail)
  const text = bytesText(bytes)
  const exported = agendaFile(text)
  if (exported !== null) return exported
  const schedule = structuredSchedule(text)
  if (schedule !== null) return scheduleReading(schedule, importOptions)
  if (isHtml(text) || /\.x?html?$/i.test(name ?? '')) return pageReading(text, importOptions)
  if (text.split(/\r\n?|\n/, LINES_LIMIT + 1).length > LINES_LIMIT)
    throw new Unreadable('too-many-lines')
  return readText(text, importOptions)
}

/** Reads the text of a mail, or the first attached file with an agenda if the text has none. */
async function mailReading(bytes: Uint8Array, importOptions: ImportOptions, inMail: number) {
  const { document, files } = await mailOf(bytes)
  const reading = readDocument(bounded(document), importOptions)
  if (hasItems(reading) || inMail >= MAILS_LIMIT) return reading
  let fault: Unreadable | null = null
  for (const file of files)
    try {
      const attached = await readingOf(file.bytes, file.name, importOptions, inMail + 1)
      if (hasItems(attached)) return attached
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      fault ??= error
    }
  // The reason of a file that could not be read helps more than that the text has no agenda.
  if (fault !== null) throw fault
  return reading
}

/** Reads the events that a page states as linked data, else its text. */
function pageReading(html: string, importOptions: ImportOptions): SourceReading {
  const schedule = pageSchedule(html)
  return schedule === null
    ? readDocument(bounded(htmlDocument(html)), importOptions)
    : scheduleReading(schedule, importOptions)
}

function bounded(document: SourceDocument): SourceDocument {
  if (document.lines.length > LINES_LIMIT) throw new Unreadable('too-many-lines')
  return document
}

function hasItems({ agendas }: SourceReading): boolean {
  return agendas.some(({ segments }) => segments.some(({ items }) => items.length > 0))
}
