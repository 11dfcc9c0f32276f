import { useState } from 'react'
import { dateIn } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import css from './readPage.module.css'

/** Returns today's date (YYYY-MM-DD) in a zone, by default in that of this device. */
export function todayIn(zone = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  return dateIn(instant(Date.now()), zone)
}

/** Returns whether a date has passed in a zone; none (empty) has not. */
export function hasPassed(date: string, zone?: string): boolean {
  return date !== '' && date < todayIn(zone)
}

/** Asks which date an agenda gets whose own date has passed: that one, today, or another. What is so now is not offered. */
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
  const [typed, type] = useState(date)
  const today = todayIn(zone)
  const isSo = (one: string) => one === date && !hasPassed(date, zone)
  return (
    <span className={`acts ${css.fields}`}>
      <input
        type="date"
        aria-label={t('facts.date')}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
      {isSo(typed) ? null : (
        <Button disabled={typed === ''} onClick={() => use(typed)}>
          {t('past.use')}
        </Button>
      )}
      {isSo(today) ? null : <Button onClick={() => use(today)}>{t('past.today')}</Button>}
    </span>
  )
}
