import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { IntakeAnswer } from '../../../../shared/protocol/http/intake.ts'
import type { Clip } from './clip.ts'
import { newWork, type Work } from './work.ts'

/** Why there is no reading: the reason by name, the server's own line, and where in the source it is where that helps. */
export type Trouble = { readonly code: string; readonly line: string; readonly where?: string }

/** The paste page: what stands in the field, and where it is on its way to a reading. */
export type Intake = {
  readonly clip: Clip
  /** The file that was read, by its name; null: what stands in the field. */
  readonly file: string | null
  readonly trouble: Trouble | null
  readonly at: 'field' | 'reading' | 'read' | 'whole'
  readonly work: Work | null
  /** An exported agenda, which comes back as it is. */
  readonly whole: Agenda | null
}

/** Before anything is typed, and once all is taken over. */
export const NEW_INTAKE: Intake = {
  clip: { text: '', html: null },
  file: null,
  trouble: null,
  at: 'field',
  work: null,
  whole: null,
}

/** Returns what changes when a text is typed: it is no longer the page that was pasted. */
export function typed(text: string): Partial<Intake> {
  return { clip: { text, html: null }, trouble: null }
}

/** Returns what changes with the server's answer; whatever went wrong, the text stays in the field. */
export function answered({ work }: Intake, answer: IntakeAnswer, today: string): Partial<Intake> {
  return answer.ok
    ? { at: 'read', work: newWork(answer.reading, work ?? undefined, today) }
    : { at: 'field', trouble: answer }
}
