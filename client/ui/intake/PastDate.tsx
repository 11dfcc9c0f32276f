import { useState } from 'react'
import { dateIn } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import css from './readPage.module.css'

/** Returns today's date (YYYY-MM-DD) in a zone, by default the device's zone. */
export function todayIn(zone = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  return dateIn(instant(Date.now()), zone)
}

/** Returns whether a date has passed in a zone; false for an empty date. */
export function hasPassed(date: string, zone?: string): boolean {
  return date !== '' && date < todayIn(zone)
}

/** Asks for the date of an agenda whose date has passed. Does not offer a chosen valid date again. */
export function PastDate({
  date,
  zone,
  use,
}: {
  readonly date: string
  readonly zone?: string | undefined
  readonly use: (date: string) => void
}) {
  const { t } = useTranslation('intake')
  const [typedDate, setTypedDate] = useState(date)
  const today = todayIn(zone)
  const isChosen = (other: string) => other === date && !hasPassed(date, zone)
  return (
    <span className={`acts ${css.fields}`}>
      <input
        type="date"
        aria-label={t('facts.date')}
        value={typedDate}
        onChange={({ target }) => setTypedDate(target.value)}
      />
      {isChosen(typedDate) ? null : (
        <Button disabled={typedDate === ''} onClick={() => use(typedDate)}>
          {t('past.use')}
        </Button>
      )}
      {isChosen(today) ? null : <Button onClick={() => use(today)}>{t('past.today')}</Button>}
    </span>
  )
}
