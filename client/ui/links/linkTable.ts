import { escapeFormula } from '../../../shared/agenda/csv/escape.ts'

/** A table to be copied: its head, then its rows, cell by cell. */
export type Table = {
  readonly head: readonly string[]
  readonly rows: ReadonlyArray<readonly string[]>
}

/** A text as one cell: on one line, and nothing that a spreadsheet would run. */
function cell(text: string): string {
  return escapeFormula(text.replace(/[\t\r\n]+/g, ' ').trim())
}

/** The table as text with tabs, which every spreadsheet takes. */
export function tableText({ head, rows }: Table): string {
  return [head, ...rows].map((row) => row.map(cell).join('\t')).join('\n')
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return cell(text).replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark)
}

/** The same as a page, for what takes no tabs: a mail, a document. */
export function tableHtml({ head, rows }: Table): string {
  const line = (row: readonly string[], tag: 'th' | 'td') =>
    `<tr>${row.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`
}
