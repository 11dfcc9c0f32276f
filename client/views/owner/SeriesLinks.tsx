import type { SeriesId } from '../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { AddressNotice } from '../../ui/links/AddressNotice.tsx'
import { linkOfRole } from './links.ts'
import { OwnerLinks } from './OwnerLinks.tsx'
import css from './ownerView.module.css'
import type { OwnerPlace } from './place.ts'
import { ScreenLink } from './ScreenLink.tsx'
import { givenOf, nextOf } from './series.ts'

/** The links of all shows of a series, each person with theirs in one row. */
export function SeriesLinks({
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
      <p className={css.line}>
        {t('series.nothingGiven')} {back}
      </p>
    )
  }
  const console = linkOfRole(nextOf(shows) ?? first, 'moderator')
  return (
    <OwnerLinks
      shows={shows}
      given={[first, ...others]}
      first={true}
      notice={<AddressNotice first={true} />}
      acts={
        <>
          {back}
          {console === null ? null : (
            <ScreenLink path={console.path} ink={false}>
              {t('console')}
            </ScreenLink>
          )}
        </>
      }
    />
  )
}
