import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { SourceReading } from '../../../shared/agenda/reading/reading.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import css from './findingNote.module.css'
import { type Correction, type FindingAnswer, WHOLE } from './model/corrections.ts'
import {
  fieldKey,
  fieldOf,
  itemSentence,
  joinTargetOf,
  proposedDay,
  textWithoutContacts,
} from './model/findingFields.ts'
import { type AskedFinding, placeOfFinding } from './model/review.ts'
import { usePasteWords } from './words.ts'

/** The data for the notes of a reading; `at` is the index of the shown agenda, `zones` its zones. */
export type NoteActs = {
  readonly zones: readonly string[]
  readonly reading: SourceReading
  readonly at: number
  /** Joins a line that was not understood, by the index of its finding, to the item above. */
  readonly join: (index: number, text: string) => void
  readonly answer: (indices: readonly number[], answer: FindingAnswer) => void
}

type NoteProps = NoteActs & { readonly asked: AskedFinding }

/** The open questions and findings of the page. */
const OPEN = '[data-cost], [data-open="true"]'

/** Moves the focus to the costliest open question or finding: the first of those from `from` on, else of all. */
export function focusNextFinding(from = 0): void {
  const all = [...document.querySelectorAll<HTMLElement>(OPEN)]
  const costOf = ({ dataset: { cost = '-1' } }: HTMLElement) => Number(cost)
  const inTurn = [...all.slice(from), ...all.slice(0, from)]
  const [next] = inTurn.toSorted((a, b) => costOf(a) - costOf(b))
  next?.querySelector<HTMLElement>('[data-answer], input')?.focus()
}

/** Moves the focus to the field that corrects a finding, and selects its text. */
export function focusField(key: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${key}"]`)
  const input = field?.matches('input') === true ? field : field?.querySelector('input')
  input?.focus()
  if (input instanceof HTMLInputElement) input.select()
}

/** The possible answers for a line, or a part of it, that was not understood. */
function LineAnswers({ asked, reading, answer, join }: NoteProps) {
  const { t } = useTranslation('intake')
  const { index, finding } = asked
  const line = finding.line ?? 0
  const isWhole = finding.code === 'not-understood'
  const text = isWhole ? textWithoutContacts(reading.source, line) : (finding.facts['text'] ?? '')
  const n = joinTargetOf(reading, finding)
  const correct = (correction: Correction) => answer([index], { as: 'corrected', correction })
  const { sentence, rest } = itemSentence(text)
  return (
    <>
      {n === null ? null : (
        <Button size="small" data-answer="" onClick={() => join(index, text)}>
          {t('joinTo', { n })}
        </Button>
      )}
      <Button size="small" data-answer="" onClick={() => correct({ field: 'note', value: text })}>
        {t('asNote')}
      </Button>
      {isWhole ? (
        <Button
          size="small"
          onClick={() => correct({ field: 'item', value: sentence, line, rest })}
        >
          {t('asItem')}
        </Button>
      ) : null}
      <Button size="small" look="bare" onClick={() => answer([index], { as: 'dismissed' })}>
        {t('leaveOut')}
      </Button>
    </>
  )
}

/** The answers to a guess, or to several alike: confirm it (or the proposed day), change it, or dismiss one that has no field. */
function GuessAnswers({ asked, zones, answer }: NoteProps) {
  const { t } = useTranslation('intake')
  const { day } = usePasteWords()
  const { alike, finding, needsAnswer } = asked
  const value = proposedDay(finding, dateIn(instant(Date.now()), homeZone({ zones })))
  const field = fieldOf(finding)
  const confirm: FindingAnswer =
    value === null ? { as: 'confirmed' } : { as: 'corrected', correction: { field: 'date', value } }
  const place = placeOfFinding(asked)
  return (
    <>
      <Button size="small" data-answer="" onClick={() => answer(alike, confirm)}>
        {value !== null
          ? day(value)
          : alike.length > 1
            ? t('keepAll', { count: alike.length })
            : t('keep')}
      </Button>
      {field === null ? (
        <Button size="small" look="bare" onClick={() => answer(alike, { as: 'dismissed' })}>
          {t('ignore')}
        </Button>
      ) : (
        <Button
          size="small"
          look={needsAnswer ? 'plain' : 'bare'}
          onClick={() => focusField(fieldKey(place ?? WHOLE, field))}
        >
          {t('change')}
        </Button>
      )}
    </>
  )
}

/** An open finding below its row: the doubtful text, how it was read, and the possible answers. */
export function FindingNote(props: NoteProps) {
  const { t } = useTranslation('intake')
  const { findingText } = usePasteWords()
  const { index, alike, finding, needsAnswer, cost } = props.asked
  const { what, how, lang } = findingText(props.asked)
  const isLine = finding.level === 'not-understood' && finding.line !== null
  return (
    <div
      className={`acts t0 ${css.finding}`}
      data-finding={index}
      data-cost={cost}
      data-asks={needsAnswer}
      data-testid="finding"
      onClickCapture={({ target, currentTarget }) => {
        if (!(target instanceof HTMLElement) || !target.closest('[data-answer]')) return
        const at = [...document.querySelectorAll(OPEN)].indexOf(currentTarget)
        requestAnimationFrame(() => focusNextFinding(at))
      }}
    >
      <p>
        <b lang={lang}>
          <span className="unseen">{t(needsAnswer ? 'levelAsks' : 'levelAssumed')} </span>
          {what}
        </b>{' '}
        <span className="quiet">
          {how} {alike.length > 1 && !needsAnswer ? t('alike', { count: alike.length - 1 }) : null}
        </span>
      </p>
      <p className="acts">{isLine ? <LineAnswers {...props} /> : <GuessAnswers {...props} />}</p>
    </div>
  )
}
