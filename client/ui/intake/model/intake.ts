import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { IntakeAnswer } from '../../../../shared/protocol/http/intake.ts'
import type { SentSource } from '../../../live/readSource.ts'
import { newReview, type Review } from './review.ts'

/** Why there is no reading: the reason by name, the server's own line, and where in the source it is where that helps. */
export type Trouble = { readonly code: string; readonly line: string; readonly where?: string }

/** The paste page: what stands in the field, and where it is on its way to a reading. */
export type Intake = {
  readonly clip: Clip
  /** The file that was read, by its name; null: what stands in the field. */
  readonly file: string | null
  readonly trouble: Trouble | null
  readonly at: 'field' | 'reading' | 'read' | 'whole'
  readonly review: Review | null
  /** An exported agenda, which comes back as it is. */
  readonly whole: Agenda | null
}

/** Before anything is typed, and once all is taken over. */
export const NEW_INTAKE: Intake = {
  clip: { text: '', html: null },
  file: null,
  trouble: null,
  at: 'field',
  review: null,
  whole: null,
}

/** Returns what changes when a text is typed: it is no longer the page that was pasted. */
export function typed(text: string): Partial<Intake> {
  return { clip: { text, html: null }, trouble: null }
}

/** Returns what changes with the server's answer; whatever went wrong, the text stays in the field. */
export function answered({ review }: Intake, answer: IntakeAnswer, today: string): Partial<Intake> {
  return answer.ok
    ? { at: 'read', review: newReview(answer.reading, review ?? undefined, today) }
    : { at: 'field', trouble: answer }
}

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
