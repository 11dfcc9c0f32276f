import type { OwnedShow, UnreadableShow } from '../../../shared/protocol/down/shows.ts'
import { MakePage } from './make/MakePage.tsx'
import type { OwnerPlace } from './place.ts'
import { SeriesLinks } from './SeriesLinks.tsx'
import { SeriesPage } from './SeriesPage.tsx'
import { ShowPage } from './ShowPage.tsx'
import { ShowsPage } from './ShowsPage.tsx'
import { showsOf } from './series.ts'

type Going = { readonly go: (place: OwnerPlace) => void }

/** The shows of the series one is at, or that the show one is at belongs to. */
export function seriesAt(place: OwnerPlace, shows: readonly OwnedShow[]): readonly OwnedShow[] {
  if (place.at === 'series' || place.at === 'giveSeries') return showsOf(place.series, shows)
  const show = 'show' in place ? shows.find((one) => one.show === place.show) : undefined
  return show === undefined || show.series === null ? [] : showsOf(show.series, shows)
}

/** What is at a place on the owner's page. */
export function CurrentPlace({
  place,
  go,
  shows,
  unreadable,
}: Going & {
  readonly place: OwnerPlace
  readonly shows: readonly OwnedShow[]
  readonly unreadable: readonly UnreadableShow[]
}) {
  const show = 'show' in place ? shows.find((one) => one.show === place.show) : undefined
  const series = seriesAt(place, shows)
  if (place.at === 'make') {
    return <MakePage shows={shows} go={go} />
  }
  if (show !== undefined) {
    return (
      <ShowPage
        key={show.show}
        show={show}
        shows={series.length === 0 ? [show] : series}
        openSeries={() => show.series && go({ at: 'series', series: show.series })}
      />
    )
  }
  const [first, ...others] = series
  if (place.at === 'giveSeries' && first !== undefined)
    return <SeriesLinks shows={series} series={place.series} go={go} />
  if (first !== undefined) return <SeriesPage shows={[first, ...others]} go={go} />
  return <ShowsPage shows={shows} unreadable={unreadable} go={go} />
}
