import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { AgendaText } from '../../../ui/agenda/AgendaText.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { DeskBar } from '../../../ui/frame/DeskBar.tsx'
import desk from '../../../ui/frame/desk.module.css'
import { ShowLinks } from '../../../ui/giveOut/ShowLinks.tsx'

/** People and screens, with the links that a planner hands out. */
export function LinksPage({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('planner')
  const agenda = useShow(({ show }) => (show?.published ?? show?.draft)?.agenda ?? null)
  const isPublished = useShow(({ show }) => show?.published !== null)
  if (agenda === null) return null
  return (
    <div className={desk.desk}>
      <DeskBar name={<AgendaText texts={agenda.title} />} zones={agenda.zones} />
      <ShowLinks
        first={true}
        acts={<Button onClick={done}>{t('links.back')}</Button>}
        foot={<p className="second">{isPublished ? t('links.note') : t('links.unpublished')}</p>}
      />
    </div>
  )
}
