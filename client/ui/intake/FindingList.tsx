import { useCallback, useEffect, useRef } from 'react'
import type { ReadAgenda, SourceReading } from '../../../shared/agenda/reading/reading.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { FindingRow } from './FindingRow.tsx'
import type { Lit } from './model/ties.ts'
import type { AskedFinding, FindingAnswer } from './model/work.ts'
import './findings.css'

/** How many guesses there must be before they can be kept all at once. */
const KEEP_ALL_FROM = 3

/** Moves the keyboard to the next finding that waits for an answer, else to what the row offers now. */
function goOn(list: HTMLOListElement | null, from: number): void {
  const rows = [...(list?.children ?? [])]
  const at = rows.findIndex(
    (row) => row instanceof HTMLElement && row.dataset['finding'] === `${from}`,
  )
  const others = [...rows.slice(at + 1), ...rows.slice(0, at)]
  const next = others.map((row) => row.querySelector<HTMLElement>('[data-answer]')).find(Boolean)
  const own = rows[at]?.querySelector<HTMLElement>('button')
  ;(next ?? own)?.focus({ preventScroll: next === undefined })
}

/** The findings in order of lines; after an answer the keyboard goes on to the next one. */
export function FindingList({
  asked,
  agenda,
  reading,
  at,
  lit,
  answer,
}: {
  readonly asked: readonly AskedFinding[]
  readonly agenda: ReadAgenda
  readonly reading: SourceReading
  /** Which agenda of the reading it is. */
  readonly at: number
  readonly lit: Lit
  readonly answer: (answers: Readonly<Record<number, FindingAnswer | null>>) => void
}) {
  const { t } = useTranslation('intake')
  const list = useRef<HTMLOListElement>(null)
  const guesses = asked.filter(({ needsAnswer, answer: said }) => !needsAnswer && said === null)
  const newest = useRef(answer)
  useEffect(() => {
    newest.current = answer
  })
  const say = useCallback((index: number, said: FindingAnswer | null) => {
    newest.current({ [index]: said })
    // Once the row is drawn anew, without the button that was pressed.
    requestAnimationFrame(() => (said === null ? undefined : goOn(list.current, index)))
  }, [])
  if (asked.length === 0) return null
  return (
    <section aria-label={t('findings')}>
      <p className="paste-answers-mean quiet">{t('answersMean')}</p>
      <ol className="paste-findings" ref={list}>
        {asked.map((one) => (
          <FindingRow
            key={one.index}
            asked={one}
            agenda={agenda}
            reading={reading}
            at={at}
            lit={lit.findings.has(one.index)}
            answer={say}
          />
        ))}
      </ol>
      {guesses.length < KEEP_ALL_FROM ? null : (
        <p className="paste-keep-all">
          <Button
            size="small"
            onClick={() =>
              answer(Object.fromEntries(guesses.map(({ index }) => [index, { as: 'kept' }])))
            }
          >
            {t('keepAll', { count: guesses.length })}
          </Button>
        </p>
      )}
    </section>
  )
}
