import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './holderRow.module.css'
import { type LinkHolder, opened } from './person.ts'
import { useOpenedText } from './useOpenedText.ts'

/** On how many screens somebody's links are open now, else when they were opened first and last, and on what device. */
export function LastSeen({ of }: { readonly of: LinkHolder }) {
  const { t } = useTranslation('giveOut')
  const text = useOpenedText(homeZone(of.links[0].occasion))
  const all = opened(of)
  const screens = of.links.reduce((sum, link) => sum + link.screens, 0)
  if (all === null && screens === 0) return <b>{t('notOpened')}</b>
  const count = of.links.filter((link) => link.opened !== null).length
  return (
    <span className="second">
      {screens > 0 ? <b>{t('openOn', { count: screens })}</b> : null}
      {screens > 0 && all !== null ? ' ' : null}
      {all === null ? null : text(all)}
      {of.links.length === 1 ? null : (
        <span className={css.day}>{t('openedOf', { opened: count, all: of.links.length })}</span>
      )}
    </span>
  )
}
