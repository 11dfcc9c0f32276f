import { useStore } from 'zustand'
import { entryOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import notice from '../../ui/layout/notice.module.css'
import css from './ownerView.module.css'
import { useOwned } from './useOwner.ts'

/** Formats an age in seconds, such as "12 minutes ago". */
function ageText(age: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const minutes = Math.floor(age / 60)
  return minutes < 60
    ? format.format(-minutes, 'minute')
    : format.format(-Math.floor(minutes / 60), 'hour')
}

/** The age of the newest backup, if the server makes backups; a warning if they are overdue. */
export function BackupLine() {
  const { t, language } = useTranslation('owner')
  const backup = useStore(useOwned().store, (state) => state.backup)
  if (backup === undefined) return null
  const { age, late } = backup
  const last = age === null ? t('backup.none') : t('backup.last', { age: ageText(age, language) })
  return (
    <p
      className={late ? notice.notice : `second t0 ${css.foot}`}
      data-tone={late ? 'wrong' : undefined}
    >
      {late ? [last, t('backup.late')].join(entryOf(language).space) : last}
    </p>
  )
}
