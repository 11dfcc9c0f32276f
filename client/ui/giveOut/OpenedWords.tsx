import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type LinkHolder, opened } from './person.ts'
import { useOpenedWords } from './useOpenedWords.ts'

/** Whether somebody's links were opened, when first and last, and on what the last time. */
export function OpenedWords({ of }: { readonly of: LinkHolder }) {
  const { t } = useTranslation('giveOut')
  const words = useOpenedWords(homeZone(of.links[0].occasion))
  const all = opened(of)
  if (all === null) return <b>{t('notOpened')}</b>
  const count = of.links.filter((link) => link.opened !== null).length
  return (
    <span className="second">
      {words(all)}
      {of.links.length === 1 ? null : (
        <span className="give-day">{t('openedOf', { opened: count, all: of.links.length })}</span>
      )}
    </span>
  )
}
