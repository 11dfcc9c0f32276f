import { useState } from 'react'
import type { OwnedShow, UnreadableShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import notice from '../../ui/layout/notice.module.css'
import layout from '../../ui/layout/page.module.css'
import { BackupLine } from './BackupLine.tsx'
import { useCopyDialog } from './CopyDialog.tsx'
import { ActLine } from './ownerControls.tsx'
import page from './ownerView.module.css'
import { ShowRow } from './ShowRow.tsx'
import type { ShowProps, ShowsProps } from './series.ts'
import { go, showsOf } from './series.ts'
import rows from './showRows.module.css'
import { type Act, useAct } from './useOwner.ts'

/** Archives a show, or restores an archived one; returns whether it succeeded. */
function toggleArchived(act: Act, { show, archived }: OwnedShow): Promise<boolean> {
  return act.give(show, { type: 'setArchived', archived: !archived, was: archived })
}

/** The number of a show in its series, as a button that opens the series. */
function SeriesNote({ show: { show, series }, shows }: ShowProps & ShowsProps) {
  const { t } = useTranslation('owner')
  if (series === null) return null
  const all = showsOf(series, shows)
  if (all.length < 2) return null
  const n = all.findIndex((one) => one.show === show) + 1
  return (
    <Button size="small" look="bare" onClick={() => go({ at: 'series', series })}>
      {t('series.nth', { n, count: all.length })}
    </Button>
  )
}

function Archived({ shows, act }: ShowsProps & { readonly act: Act }) {
  const { t } = useTranslation('owner')
  if (shows.length === 0) return null
  return (
    <details className={rows.archived}>
      <summary className="second">{t('archived', { count: shows.length })}</summary>
      <ul>
        {shows.map((show) => (
          <ShowRow key={show.show} show={show}>
            <Button size="small" disabled={act.busy} onClick={() => void toggleArchived(act, show)}>
              {t('restore')}
            </Button>
          </ShowRow>
        ))}
      </ul>
    </details>
  )
}

/** The show that was archived just now, with a button that undoes it. */
function JustArchived({ show, act }: { readonly show: OwnedShow | undefined; readonly act: Act }) {
  const { t, reading } = useTranslation('owner')
  return (
    <div role="status">
      {show?.archived === true ? (
        <p className={notice.notice}>
          <span>{t('archivedLine', { title: reading(show.title).text })}</span>
          <Button size="small" disabled={act.busy} onClick={() => void toggleArchived(act, show)}>
            {t('undo')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

/** All shows on this server, the latest date first; the archived ones are folded at the foot. */
export function ShowsPage({
  shows,
  unreadable,
}: {
  readonly shows: readonly OwnedShow[]
  readonly unreadable: readonly UnreadableShow[]
}) {
  const { t } = useTranslation('owner')
  const act = useAct()
  const { copy, dialog } = useCopyDialog()
  const [lastArchived, setLastArchived] = useState<string | null>(null)
  const sorted = shows.toSorted((a, b) => b.startsAt - a.startsAt)
  const current = sorted.filter(({ archived }) => !archived)
  const archive = async (show: OwnedShow) => {
    if (await toggleArchived(act, show)) setLastArchived(show.show)
  }
  return (
    <section className={`column ${layout.page} ${page.page}`} aria-labelledby="owner-shows">
      <div className={`acts ${layout.head}`}>
        <h1 id="owner-shows">{t('title')}</h1>
        <Button look="ink" onClick={() => go({ at: 'make' })}>
          {t('make')}
        </Button>
      </div>
      <BackupLine />
      <ActLine act={act} />
      <JustArchived show={shows.find(({ show }) => show === lastArchived)} act={act} />
      {unreadable.length === 0 ? null : (
        <ul aria-label={t('unreadable.title')}>
          {unreadable.map(({ show, why, seq }) => (
            <li key={show} className={rows.row}>
              <b>{t('unreadable.title')}</b>
              <span>{show}</span>
              <span className={`t0 ${rows.note}`}>
                {t(`unreadable.${why}`)}
                {seq === null ? null : (
                  <span className="second"> {t('unreadable.from', { event: seq })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {current.length === 0 ? <p>{t('none')}</p> : null}
      <ul>
        {current.map((show) => (
          <ShowRow key={show.show} show={show} note={<SeriesNote show={show} shows={current} />}>
            <Button size="small" onClick={() => copy(show)}>
              {t('copyShow')}
            </Button>
            <Button size="small" look="bare" disabled={act.busy} onClick={() => void archive(show)}>
              {t('archive')}
            </Button>
          </ShowRow>
        ))}
      </ul>
      <Archived shows={sorted.filter(({ archived }) => archived)} act={act} />
      {dialog}
    </section>
  )
}
