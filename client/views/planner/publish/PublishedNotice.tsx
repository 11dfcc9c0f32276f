import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { useReceivers } from '../../../ui/giveOut/useReceivers.ts'
import { CopyLinks } from '../../../ui/links/CopyLinks.tsx'
import { useTakeBack } from './useTakeBack.ts'
import './published.css'

/** Said once the draft was published: whose links there are, and how it is taken back; `close` puts it away. */
export function PublishedNotice({
  give,
  close,
}: {
  readonly give: () => void
  readonly close: () => void
}) {
  const { t } = useTranslation('planner')
  const { links } = useReceivers()
  const takeBack = useTakeBack()
  const zone = useShow(({ show }) => homeZone(show?.published?.agenda))
  const { handed = [], withheld = [] } = links ?? {}
  const people = [...handed, ...withheld].filter(({ name }) => name !== null)
  return (
    <section className="published" aria-label={t('publish.done')} data-testid="published">
      <p role="status">
        <b>{t('publish.done')}</b>{' '}
        {links === null ? null : t('publish.linksFor', { count: people.length })}
      </p>
      <span className="published-acts">
        <Button size="small" look="ink" onClick={give}>
          {t('links.give')}
        </Button>
        <CopyLinks links={handed} withheld={withheld} zone={zone} />
        {takeBack === null ? null : (
          <Button
            size="small"
            look="bare"
            data-testid="take-back"
            onClick={() => {
              takeBack()
              close()
            }}
          >
            {t('publish.takeBack')}
          </Button>
        )}
        <Button size="small" look="bare" onClick={close}>
          {t('publish.close')}
        </Button>
      </span>
    </section>
  )
}
