import { copyText } from '../controls/copyText.ts'
import { type Table, tableHtml, tableText } from './linkTable.ts'

/** Copies a table both as a page and as text, or as text alone where that is all a browser takes. */
export async function copyTable(table: Table): Promise<boolean> {
  const text = tableText(table)
  try {
    const parts = { 'text/plain': text, 'text/html': tableHtml(table) }
    const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    return true
  } catch {
    return copyText(text)
  }
}
