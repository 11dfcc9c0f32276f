import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useTimesText } from './AboutShow.tsx'
import { focusField } from './FindingNote.tsx'
import type { knownOf, openQuestions, spanOf } from './model/agendaRows.ts'
import { usePasteWords } from './words.ts'

/** A missing hard stop, which leads to its field; without times there is no such field. */
function MissingStop({ hasField }: { readonly hasField: boolean }) {
  const { t } = useTranslation('intake')
  if (!hasField) return <span className="red">{t('missing.stop')}</span>
  return (
    <button type="button" className="red" onClick={() => focusField('hardStop')}>
      <u>{t('missing.stop')}</u>
    </button>
  )
}

type SummaryProps = {
  readonly known: ReturnType<typeof knownOf>
  /** Null if the reading is no agenda yet. */
  readonly span: ReturnType<typeof spanOf> | null
  readonly open: ReturnType<typeof openQuestions>
}

/** The show in one line: title, day, times, hard stop. */
export function Summary({ known, span, open }: SummaryProps) {
  const { t, reading } = useTranslation('intake')
  const { day, parts } = usePasteWords()
  const times = useTimesText()
  const stop = span?.stop[0]?.text
  // A missing stop takes the last place, so that a comma precedes it.
  const all = parts([
    open.includes('title') ? null : reading(known.title).text,
    known.date === null ? null : day(known.date),
    span === null ? null : times(span),
    stop === undefined ? null : t('stopAt', { time: stop }),
    known.hasStop ? null : '',
  ])
  return (
    <p className="quiet">
      {all.join('')}
      {known.hasStop ? null : <MissingStop hasField={span !== null} />}
    </p>
  )
}
