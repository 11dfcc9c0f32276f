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

/** What happens on the paste page. */
export type IntakeEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'pasted'; readonly clip: Clip }
  | { readonly type: 'plain' }
  | { readonly type: 'sent'; readonly name: string | null }
  | { readonly type: 'came'; readonly answer: IntakeAnswer; readonly today: string }
  | { readonly type: 'isWhole'; readonly agenda: Agenda }
  | { readonly type: 'isFaulty'; readonly where: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'again' }
  | { readonly type: 'resumed' }
  | { readonly type: 'taken' }
  | { readonly type: 'changed'; readonly work: Work }

/** The page after something happened; whatever goes wrong, the text stays in the field. */
export function next(intake: Intake, event: IntakeEvent): Intake {
  switch (event.type) {
    case 'typed':
      return { ...intake, clip: { text: event.text, html: null }, trouble: null }
    case 'pasted':
      return { ...intake, clip: event.clip, trouble: null }
    case 'plain':
      return { ...intake, clip: { ...intake.clip, html: null } }
    case 'sent':
      return { ...intake, at: 'reading', file: event.name, trouble: null }
    case 'came':
      return event.answer.ok
        ? {
            ...intake,
            at: 'read',
            work: newWork(event.answer.reading, intake.work ?? undefined, event.today),
          }
        : { ...intake, at: 'field', trouble: event.answer }
    case 'isWhole':
      return { ...intake, at: 'whole', whole: event.agenda }
    case 'isFaulty': {
      const trouble = { code: 'agenda-file', line: '', where: event.where }
      return { ...intake, at: 'field', trouble }
    }
    case 'stopped':
    case 'again':
      return { ...intake, at: 'field' }
    case 'resumed':
      return intake.work === null ? intake : { ...intake, at: 'read', trouble: null }
    case 'taken':
      return NEW_INTAKE
    case 'changed':
      return { ...intake, work: event.work }
  }
}
