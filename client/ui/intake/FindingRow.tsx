import { memo, useRef, useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { ReadAgenda, SourceReading } from '../../../shared/agenda/reading/reading.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Title } from '../agenda/AgendaText.tsx'
import { Button } from '../controls/Button.tsx'
import { Mark } from './Mark.tsx'
import { MendForm } from './MendForm.tsx'
import { fieldOf, typedOf } from './model/fields.ts'
import { titleOfFinding } from './model/gotRows.ts'
import { type Joining, joiningOf, keptText } from './model/joining.ts'
import type { Mend } from './model/mend.ts'
import { proposedDay } from './model/proposedDay.ts'
import { type AskedFinding, type FindingAnswer, lookOf } from './model/work.ts'
import { usePasteWords } from './words.ts'

type RowProps = {
  readonly asked: AskedFinding
  readonly agenda: ReadAgenda
  readonly reading: SourceReading
  readonly at: number
  readonly lit: boolean
  readonly answer: (index: number, answer: FindingAnswer | null) => void
}

function useAnswerWords(): (asked: AskedFinding) => string {
  const { t } = useTranslation('intake')
  const { mendText } = usePasteWords()
  const mended = (mend: Mend) => {
    if (mend.field === 'note') return t('isNote')
    if (mend.field === 'item') return t('isItem')
    if (mend.field === 'join') return t('isJoined', { n: mend.to })
    return t('mendedTo', { value: mendText(mend) })
  }
  return ({ answer, finding }) => {
    if (answer === null) return ''
    if (answer.as === 'kept') return t('kept')
    if (answer.as === 'mended') return mended(answer.mend)
    return t(finding.level === 'not-understood' ? 'leftOutOne' : 'ignored')
  }
}

/** How a finding was answered, and a way to be asked again. */
function Answered({ asked, answer }: Pick<RowProps, 'asked' | 'answer'>) {
  const { t } = useTranslation('intake')
  const words = useAnswerWords()
  return (
    <p className="paste-answers">
      <span className="quiet">{words(asked)}</span>
      <Button size="small" look="bare" onClick={() => answer(asked.index, null)}>
        {t('askAgain')}
      </Button>
    </p>
  )
}

type AnswersProps = Pick<RowProps, 'asked' | 'agenda' | 'reading' | 'at' | 'answer'> & {
  readonly mend: () => void
}

/** What can be made of a line, or of a part of one, that was not understood. */
function UnreadAnswers({ asked, reading, at, answer, mend }: AnswersProps) {
  const { t } = useTranslation('intake')
  const { index, finding } = asked
  const line = finding.line ?? 0
  const whole = finding.code === 'not-understood'
  const text = whole ? keptText(reading.source, line) : (finding.facts['text'] ?? '')
  const joining = joiningOf(reading, finding)
  const here = joining !== null && (joining.place === null || joining.place.agenda === at)
  const make = (mend: Mend) => answer(index, { as: 'mended', mend })
  const join = ({ to, place }: Joining) =>
    make({ field: 'join', value: text, to, before: keptText(reading.source, to), spot: place })
  return (
    <p className="paste-answers">
      {here ? (
        <Button size="small" data-answer="" onClick={() => join(joining)}>
          {t('joinTo', { n: joining.to })}
        </Button>
      ) : null}
      <Button
        size="small"
        data-answer={here ? undefined : ''}
        onClick={() => make({ field: 'note', value: text })}
      >
        {t('asNote')}
      </Button>
      {whole ? (
        <Button size="small" data-mend="" onClick={mend}>
          {t('asItem')}
        </Button>
      ) : null}
      <Button size="small" look="bare" onClick={() => answer(index, { as: 'ignored' })}>
        {t('leaveOut')}
      </Button>
    </p>
  )
}

/** The answer that is meant most often: that it is right as it was read, or the day that is proposed where none could be read. */
function FirstAnswer({ asked, agenda, answer }: AnswersProps) {
  const { t } = useTranslation('intake')
  const { day } = usePasteWords()
  const { index, finding } = asked
  const value = proposedDay(finding, dateIn(instant(Date.now()), homeZone(agenda)))
  const said: FindingAnswer =
    value === null ? { as: 'kept' } : { as: 'mended', mend: { field: 'date', value } }
  return (
    <Button size="small" data-answer="" onClick={() => answer(index, said)}>
      {value === null ? t('keep') : day(value)}
    </Button>
  )
}

/** The answers to a finding as buttons: the one that is meant most often first. */
function Answers(props: AnswersProps) {
  const { asked, answer, mend } = props
  const { t } = useTranslation('intake')
  const { index, finding, needsAnswer } = asked
  if (finding.level === 'not-understood' && finding.line !== null)
    return <UnreadAnswers {...props} />
  return (
    <p className="paste-answers">
      <FirstAnswer {...props} />
      {fieldOf(finding) === null ? null : (
        <Button size="small" look={needsAnswer ? 'plain' : 'bare'} data-mend="" onClick={mend}>
          {t('change')}
        </Button>
      )}
      <Button size="small" look="bare" onClick={() => answer(index, { as: 'ignored' })}>
        {t('ignore')}
      </Button>
    </p>
  )
}

/** One finding: its number as in the margin of the source, what it is, how it was taken, and its answers. */
export const FindingRow = memo(function FindingRow(props: RowProps) {
  const { asked, agenda, reading, at, lit, answer } = props
  const { t } = useTranslation('intake')
  const { said } = usePasteWords()
  const [mending, setMending] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const leave = () => {
    setMending(false)
    // Once the answers are drawn again.
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('[data-mend]')?.focus())
  }
  const { what, how, lang } = said(asked)
  const { index, n, finding, needsAnswer } = asked
  const title = titleOfFinding(agenda, asked)
  const open = asked.answer === null
  const field = finding.level === 'not-understood' ? 'item' : fieldOf(finding)
  return (
    <li
      ref={row}
      data-finding={index}
      data-lit={lit}
      data-asks={needsAnswer && open}
      data-answered={!open}
      className="paste-finding"
    >
      <Mark n={n} look={lookOf(asked)} said={t(needsAnswer ? 'levelAsks' : 'levelAssumed')} />
      <div className="paste-said">
        <h3 lang={lang}>{what}</h3>
        <p>
          {title === null ? null : <Title texts={title} className="paste-on" />}
          {how}
        </p>
      </div>
      {!open ? (
        <Answered asked={asked} answer={answer} />
      ) : mending && field !== null ? (
        <MendForm
          field={field}
          typed={typedOf(agenda, finding, field, reading.source)}
          line={finding.line}
          likely={agenda.zones}
          date={agenda.date}
          mend={(mend) => {
            setMending(false)
            answer(index, { as: 'mended', mend })
          }}
          leave={leave}
        />
      ) : (
        <Answers
          asked={asked}
          agenda={agenda}
          reading={reading}
          at={at}
          answer={answer}
          mend={() => setMending(true)}
        />
      )}
    </li>
  )
})
