import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { linkOfRole } from './links.ts'
import { ScreenLink } from './ScreenLink.tsx'
import { ShowRow } from './ShowRow.tsx'
import css from './showRows.module.css'
import { useStart } from './words.ts'

/** What has to be known of a draft before it is published, or why that was not done. */
function DraftNote({
  show,
  trouble,
}: {
  readonly show: OwnedShow
  readonly trouble: string | null
}) {
  const { t } = useTranslation('owner')
  const { draft } = show
  if (show.status !== 'draft' || draft === null) return null
  if (trouble !== null) {
    return <b role="alert">{trouble}</b>
  }
  if (draft.items === 0) return <span>{t('empty')}</span>
  if (draft.warnings === 0) return null
  return <span className="second">{t('series.warnings', { count: draft.warnings })}</span>
}

/** One of the shows that belong together: whether it is to be published, how it stands, and the way to its plan. */
export function SeriesRow({
  show,
  chosen,
  toggle,
  trouble,
  open,
}: {
  readonly show: OwnedShow
  /** Null where there is nothing to choose. */
  readonly chosen: boolean | null
  readonly toggle: () => void
  readonly trouble: string | null
  readonly open: () => void
}) {
  const { t } = useTranslation('owner')
  const start = useStart()
  const planner = linkOfRole(show, 'planner')
  return (
    <ShowRow
      show={show}
      open={open}
      before={
        chosen === null ? (
          <span />
        ) : (
          <label className={css.pick}>
            <input
              type="checkbox"
              aria-label={t('series.choose', { day: start(show) })}
              checked={chosen}
              onChange={toggle}
            />
          </label>
        )
      }
      note={<DraftNote show={show} trouble={trouble} />}
    >
      {planner === null ? null : (
        <ScreenLink path={planner.path} ink={false} size="small">
          {t(show.status === 'draft' ? 'lookThrough' : 'editAgenda')}
        </ScreenLink>
      )}
    </ShowRow>
  )
}
