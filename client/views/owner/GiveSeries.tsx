import type { SeriesId } from '../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { GivePage } from './GivePage.tsx'
import type { OwnerPlace } from './place.ts'
import { givenOf, nextOf } from './series.ts'

/** The links of all shows that belong together, each person with theirs in one row. */
export function GiveSeries({
  shows,
  series,
  go,
}: {
  readonly shows: readonly OwnedShow[]
  readonly series: SeriesId
  readonly go: (place: OwnerPlace) => void
}) {
  const { t } = useTranslation('owner')
  const [first, ...others] = givenOf(shows)
  const back = (
    <Button look="bare" onClick={() => go({ at: 'series', series })}>
      {t('series.all', { count: shows.length })}
    </Button>
  )
  if (first === undefined) {
    return (
      <p className="owner-line">
        {t('series.nothingGiven')} {back}
      </p>
    )
  }
  const next = nextOf(shows) ?? first
  return <GivePage shows={shows} given={[first, ...others]} next={next} acts={back} />
}
