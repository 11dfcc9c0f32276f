import { useState } from 'react'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { useNextTimeWords } from '../../ui/nextTime/useNextTimeWords.ts'
import { CopyDialog } from './CopyDialog.tsx'
import css from './ownerPage.module.css'
import type { OwnerPlace } from './place.ts'
import { useNextTime } from './useNextTime.ts'

/** In one line what the next show of a series could plan otherwise, and the way to it; nothing where there is nothing. */
export function SeriesNext({
  shows,
  go,
}: {
  /** The shows that belong together, the earliest first. */
  readonly shows: readonly OwnedShow[]
  readonly go: (place: OwnerPlace) => void
}) {
  const { t } = useTranslation('owner')
  const words = useNextTimeWords()
  const [copying, copy] = useState(false)
  const latest = shows.findLast(({ status }) => status === 'ended') ?? null
  const { told } = useNextTime(latest?.show ?? null)
  if (latest === null || told === null || told.proposals.length === 0) return null
  const plans = told.proposals.map(words.plan).join(t('series.joint'))
  return (
    <div className={css.foot}>
      <span>{t('series.next', { count: told.shows, plans })}</span>
      <Button size="small" onClick={() => copy(true)}>
        {t('series.copyLatest')}
      </Button>
      {copying ? (
        <CopyDialog
          show={latest}
          onClose={() => copy(false)}
          made={(show) => go({ at: 'show', show })}
        />
      ) : null}
    </div>
  )
}
