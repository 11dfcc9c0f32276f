import { TEXT_MB } from '../../shared/agenda/reading/sourceBounds.ts'

/** The most lines that are read of a text, and pages of a PDF. */
export const LINES_LIMIT = 100_000
export const PAGES_LIMIT = 200

/** The most that is read of any source: Word files hold pictures, which are left out. In MB for messages, and in bytes. */
const MB_LIMIT = 25
export const BYTES_LIMIT = MB_LIMIT * 1_024 * 1_024

/** Lines of an agenda as an example. */
const LIKE = 'like "10:00-10:20 Welcome" or "Welcome (10 min)"'

/** Each reason why a source cannot be read, with the line that says it and what to do. */
const LINES = {
  empty: `There is no text in it. An agenda has lines ${LIKE}.`,
  'nothing-read': `No line of an agenda was found in it: such a line has a time or a length and a title, ${LIKE}.`,
  'no-events':
    'It is a schedule without any event that has a time: export it again when its events are planned.',
  'too-large': `It is too large for an agenda: up to ${TEXT_MB} MB of text are read, and files of Word and Excel up to ${MB_LIMIT} MB.`,
  'too-many-lines': `It is too long for an agenda: up to ${LINES_LIMIT.toLocaleString('en')} lines are read.`,
  binary: 'It is no text: save it as text, or copy its text and paste that.',
  scan: 'This PDF contains pictures of pages and no text: type or paste the text that they show.',
  'too-many-pages': `It is too long for an agenda: up to ${PAGES_LIMIT} pages of a PDF are read.`,
  rtf: 'This is Rich Text (RTF): save it as .docx or paste its text.',
  'old-word': 'This is an old Office file: save it as .docx or .xlsx, or paste its text.',
  locked: 'It is protected by a password: save it without one, or paste its text.',
  slides: 'These are slides: copy the text of the agenda and paste it.',
  'open-document': 'This is an OpenDocument file: save it as .docx or .xlsx, or paste its text.',
  archive: 'This is an archive: unpack it, and give the agenda in it.',
  picture: 'This is a picture: Rostrum reads text, so type or paste the text that it shows.',
  damaged: 'The file is damaged: open it in its program and save it again, or paste its text.',
  'agenda-file': 'This is an exported agenda with a fault in it. Mend it, or export it again.',
  bomb: 'The file unpacks to far more than an agenda holds, so it was not read: paste its text.',
} as const

/** Why a source cannot be read. */
export type FaultCode = keyof typeof LINES

/** What a source that cannot be read comes to: the reason, and one line for a person. */
export type Fault = { readonly code: FaultCode; readonly line: string }

/** Ends the reading of a source. */
export class Unreadable extends Error {
  readonly fault: Fault

  /** `where` is added to the line: what a person looks for in the source. */
  constructor(code: FaultCode, where?: string) {
    const line = where === undefined ? LINES[code] : `${LINES[code]} ${where}`
    super(line)
    this.name = 'Unreadable'
    this.fault = { code, line }
  }
}
