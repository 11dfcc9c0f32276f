import type { SentSource } from '../../../live/readSource.ts'

/** What was put into the field: the text to show there, and the page it came from where that has more. */
export type Clip = { readonly text: string; readonly html: string | null }

/** What a clipboard or a drag holds, by media type. */
type Held = { getData(type: string): string }

/** Whether a page has an order that its text would lose. */
function hasOrder(html: string): boolean {
  return /<(table|ul|ol)[\s>]/i.test(html)
}

/** What is taken of a clipboard: its page where there is a table or a list in it, else its text. */
export function clipOf(held: Held): Clip {
  const html = held.getData('text/html')
  return { text: held.getData('text/plain'), html: hasOrder(html) ? html : null }
}

/** A clip as it is sent. */
export function sourceOfClip({ text, html }: Clip): SentSource {
  return html === null
    ? { content: text, type: 'text/plain; charset=utf-8', name: null }
    : { content: html, type: 'text/html; charset=utf-8', name: null }
}

/** The files that can be chosen. */
export const FILE_TYPES = '.txt,.md,.html,.htm,.docx,.csv,.tsv,.json'

/** A file as it is sent; its bytes say what it is. */
export function sourceOfFile(file: File): SentSource {
  return { content: file, type: file.type || 'application/octet-stream', name: file.name }
}
