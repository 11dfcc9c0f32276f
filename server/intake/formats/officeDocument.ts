import type { SourceDocument } from '../document.ts'
import { docxDocument } from './docx/docxDocument.ts'
import { officeParts } from './officeParts.ts'
import { xlsxDocument } from './xlsx/xlsxDocument.ts'

/** Reads a Word or Excel file as a source; throws `Unreadable`. */
export async function officeDocument(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await officeParts(bytes)
  return parts.has('xl/workbook.xml') ? xlsxDocument(parts) : docxDocument(parts)
}
