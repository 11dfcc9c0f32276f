import { useTranslation } from 'react-i18next'
import type { UnreadableShow } from '../../../shared/protocol/down/shows.ts'

/** Shows that cannot be opened, by their ids as nothing else is known of them, each with why and what to do. */
export function UnreadableRows({ shows }: { readonly shows: readonly UnreadableShow[] }) {
  const { t } = useTranslation('owner')
  if (shows.length === 0) return null
  return (
    <ul className="owner-shows" aria-label={t('unreadable.title')}>
      {shows.map(({ show, why, seq }) => (
        <li key={show} className="owner-show owner-unreadable">
          <b>{t('unreadable.title')}</b>
          <span className="owner-unreadable-id">{show}</span>
          <span>
            {t(`unreadable.${why}`)}
            {seq === null ? null : (
              <span className="second"> {t('unreadable.from', { event: seq })}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
