import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { SourceReading } from '../../../shared/agenda/reading/reading.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import css from './findingNote.module.css'
import { type Correction, WHOLE } from './model/corrections.ts'
import {
  fieldKey,
  fieldOf,
  joinTargetOf,
  proposedDay,
  textWithoutContacts,
} from './model/findingFields.ts'
import { type FindingAnswer, type FindingWithAnswer, placeOfFinding } from './model/review.ts'
import { usePasteWords } from './words.ts'

/** The data for the notes of a reading; `at` is the index of the shown agenda, `zones` its zones. */
export type NoteActs = {
  readonly zones: readonly string[]
  readonly reading: SourceReading
  readonly at: number
  readonly answer: (index: number, answer: FindingAnswer | null) => void
}

type NoteProps = NoteActs & { readonly asked: FindingWithAnswer }

/** Moves the focus to the next finding without an answer, else to this one, after rendering. */
function focusNextFinding(from: HTMLElement): void {
  const notes = [...document.querySelectorAll<HTMLElement>('[data-finding]')]
  const at = notes.findIndex((note) => note.contains(from))
  const others = [...notes.slice(at + 1), ...notes.slice(0, at)]
  const ownId = notes[at]?.dataset['finding']
  requestAnimationFrame(() => {
    const next = others
      .map((note) => note.querySelector<HTMLElement>('[data-answer]'))
      .find(Boolean)
    const ownButton = document.querySelector<HTMLElement>(`[data-finding="${ownId}"] button`)
    ;(next ?? ownButton)?.focus({ preventScroll: next === undefined })
  })
}

/** Moves the focus to the field that corrects a finding. */
function focusField(key: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${key}"]`)
  const input = field?.matches('input') === true ? field : field?.querySelector('input')
  input?.focus()
  if (input instanceof HTMLInputElement) input.select()
}

/** Returns a function that formats the answer to a finding. */
function useAnswerText(): (asked: FindingWithAnswer) => string {
  const { t } = useTranslation('intake')
  const { correctionText } = usePasteWords()
  const corrected = (correction: Correction) => {
    if (correction.field === 'note') return t('isNote')
    if (correction.field === 'item') return t('isItem')
    if (correction.field === 'join') return t('isJoined', { n: correction.to })
    return t('changedTo', { value: correctionText(correction) })
  }
  return ({ answer, finding }) => {
    if (answer === null) return ''
    if (answer.as === 'confirmed') return t('kept')
    if (answer.as === 'corrected') return corrected(answer.correction)
    return t(finding.level === 'not-understood' ? 'leftOutOne' : 'ignored')
  }
}

/** The possible answers for a line, or a part of it, that was not understood. */
function LineAnswers({ asked, reading, at, answer }: NoteProps) {
  const { t } = useTranslation('intake')
  const { index, finding } = asked
  const line = finding.line ?? 0
  const isWhole = finding.code === 'not-understood'
  const text = isWhole ? textWithoutContacts(reading.source, line) : (finding.facts['text'] ?? '')
  const joining = joinTargetOf(reading, finding)
  const place = joining?.place ?? null
  const canJoin = joining !== null && (place === null || place.agenda === at)
  const correct = (correction: Correction) => answer(index, { as: 'corrected', correction })
  const join = (to: number) =>
    correct({
      field: 'join',
      value: text,
      to,
      before: textWithoutContacts(reading.source, to),
      spot: place,
    })
  return (
    <>
      {canJoin ? (
        <Button size="small" data-answer="" onClick={() => join(joining.to)}>
          {t('joinTo', { n: joining.to })}
        </Button>
      ) : null}
      <Button size="small" data-answer="" onClick={() => correct({ field: 'note', value: text })}>
        {t('asNote')}
      </Button>
      {isWhole ? (
        <Button size="small" onClick={() => correct({ field: 'item', value: text, line })}>
          {t('asItem')}
        </Button>
      ) : null}
      <Button size="small" look="bare" onClick={() => answer(index, { as: 'dismissed' })}>
        {t('leaveOut')}
      </Button>
    </>
  )
}

/** The answers to a guess: confirm it (or the proposed day), change it, or dismiss it. */
function GuessAnswers({ asked, zones, answer }: NoteProps) {
  const { t } = useTranslation('intake')
  const { day } = usePasteWords()
  const { index, finding, needsAnswer } = asked
  const value = proposedDay(finding, dateIn(instant(Date.now()), homeZone({ zones })))
  const field = fieldOf(finding)
  const confirm: FindingAnswer =
    value === null ? { as: 'confirmed' } : { as: 'corrected', correction: { field: 'date', value } }
  const place = placeOfFinding(asked)
  return (
    <>
      <Button size="small" data-answer="" onClick={() => answer(index, confirm)}>
        {value === null ? t('keep') : day(value)}
      </Button>
      {field === null ? null : (
        <Button
          size="small"
          look={needsAnswer ? 'plain' : 'bare'}
          onClick={() => focusField(fieldKey(place ?? WHOLE, field))}
        >
          {t('change')}
        </Button>
      )}
      <Button size="small" look="bare" onClick={() => answer(index, { as: 'dismissed' })}>
        {t('ignore')}
      </Button>
    </>
  )
}

/** A finding below its row: the doubtful text, how it was read, and the possible answers. */
export function FindingNote(props: NoteProps) {
  const { asked, answer } = props
  const { t } = useTranslation('intake')
  const { findingText } = usePasteWords()
  const answerText = useAnswerText()
  const { index, finding, needsAnswer } = asked
  const { what, how, lang } = findingText(asked)
  const isOpen = asked.answer === null
  const isLine = finding.level === 'not-understood' && finding.line !== null
  return (
    <div
      className={`acts ${css.finding}`}
      data-finding={index}
      data-asks={needsAnswer && isOpen}
      data-testid="finding"
      onClickCapture={({ target }) => {
        if (target instanceof HTMLElement && target.closest('[data-answer]'))
          focusNextFinding(target)
      }}
    >
      <p>
        <b lang={lang}>
          <span className="unseen">{t(needsAnswer ? 'levelAsks' : 'levelAssumed')} </span>
          {what}
        </b>{' '}
        <span className="quiet">{isOpen ? how : answerText(asked)}</span>
      </p>
      <p className="acts">
        {isOpen ? (
          isLine ? (
            <LineAnswers {...props} />
          ) : (
            <GuessAnswers {...props} />
          )
        ) : (
          <Button size="small" look="bare" onClick={() => answer(index, null)}>
            {t('askAgain')}
          </Button>
        )}
      </p>
    </div>
  )
}
