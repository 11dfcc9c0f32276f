import { type ReactNode, useState } from 'react'
import { copyToDate } from '../../../../shared/agenda/copyToDate.ts'
import { dayOf, homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { dateIn } from '../../../../shared/time/format.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useMinute, useShow } from '../../../live/LiveContext.tsx'
import { PastDate } from '../../../ui/intake/PastDate.tsx'
import { usePasteWords } from '../../../ui/intake/words.ts'
import css from './publishDialog.module.css'

/** Returns the date of a draft if it has passed and is not published yet, else null. */
function pastDateOf({ draft, published, run, rehearsal }: ShowState, now: Instant | null) {
  if (draft === null || now === null || rehearsal || run.position.status !== 'planned') return null
  const date = dayOf(draft.agenda)
  const isPublished = published !== null && dayOf(published.agenda) === date
  return !isPublished && date !== '' && date < dateIn(now, homeZone(draft.agenda)) ? date : null
}

/** The question about a date that has passed; choosing another date moves the draft. */
function DateQuestion({
  agenda,
  date,
  accept,
}: {
  readonly agenda: Agenda
  readonly date: string
  readonly accept: () => void
}) {
  const { t } = useTranslation(['intake', 'planner'])
  const { day } = usePasteWords()
  const live = useLive()
  const revision = useShow((state) => state.show?.draft?.revision ?? null)
  const [isWrong, setWrong] = useState(false)
  const use = (chosen: string) => {
    if (chosen === date) return accept()
    const copy = copyToDate(agenda, chosen)
    setWrong(!copy.ok)
    if (copy.ok && revision !== null)
      live.give({ type: 'replaceDraft', agenda: copy.agenda, revision })
  }
  return (
    <section className={css.findings} aria-label={t('intake:facts.date')}>
      <p>
        <b>{t('intake:past.date', { day: day(date) })}</b> {t('intake:past.passed')}
      </p>
      <PastDate date={date} zone={homeZone(agenda)} use={use} />
      <p role="alert">{isWrong ? t('planner:editor.show.noDate') : null}</p>
    </section>
  )
}

/** Returns the question about a date that has passed, until it is answered; null if there is nothing to ask. */
export function useDateQuestion(show: ShowState): ReactNode {
  const pastDate = pastDateOf(show, useMinute())
  const [accepted, accept] = useState<string | null>(null)
  if (pastDate === null || pastDate === accepted || show.draft === null) return null
  return <DateQuestion agenda={show.draft.agenda} date={pastDate} accept={() => accept(pastDate)} />
}
