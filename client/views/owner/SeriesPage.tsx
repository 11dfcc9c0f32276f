import { useState } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Title } from '../../ui/agenda/AgendaText.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { openedCounts } from '../../ui/giveOut/person.ts'
import { AddressNotice } from '../../ui/links/AddressNotice.tsx'
import { linkOfRole } from './links.ts'
import { useLinkHolders } from './OwnerLinks.tsx'
import css from './ownerPage.module.css'
import type { OwnerPlace } from './place.ts'
import { ScreenLink } from './ScreenLink.tsx'
import { SeriesNext } from './SeriesNext.tsx'
import { SeriesRow } from './SeriesRow.tsx'
import { givenOf, nextOf, nextStep, publishable } from './series.ts'
import { usePublishChecked } from './usePublishChecked.tsx'
import { type Publishing, usePublishing } from './usePublishing.ts'
import { useSpan } from './words.ts'

type SeriesProps = {
  /** The shows that belong together, the earliest first. */
  readonly shows: readonly [OwnedShow, ...OwnedShow[]]
  readonly go: (place: OwnerPlace) => void
}

/** Publishes those that are chosen; gone once all are published. */
function PublishChosen({
  publishing,
  ready,
  chosen,
  ink,
}: {
  readonly publishing: Publishing
  readonly ready: readonly OwnedShow[]
  readonly chosen: readonly OwnedShow[]
  readonly ink: boolean
}) {
  const { t } = useTranslation('owner')
  const { busy, publish } = publishing
  const { publishChecked, question } = usePublishChecked((shows) => void publish(shows))
  if (ready.length === 0 && !busy) return null
  const words = chosen.length === 0 ? t('publish') : t('series.publish', { count: chosen.length })
  return (
    <>
      <Button
        look={ink ? 'ink' : 'plain'}
        disabled={busy || chosen.length === 0}
        onClick={() => publishChecked(chosen)}
      >
        {busy ? t('series.publishing') : words}
      </Button>
      {question}
    </>
  )
}

/** What is done with all of them, in the order in which it is done; the next thing to do is in ink. */
function SeriesActs({
  shows,
  go,
  publishing,
  ready,
  chosen,
}: SeriesProps & {
  readonly publishing: Publishing
  readonly ready: readonly OwnedShow[]
  readonly chosen: readonly OwnedShow[]
}) {
  const { t } = useTranslation('owner')
  const people = useLinkHolders(shows, givenOf(shows))
  const waiting = openedCounts(people).open
  const refused = new Set(publishing.troubles.keys())
  const step = publishing.busy ? 'publish' : nextStep(shows, chosen, refused, waiting)
  const next = nextOf(shows)
  const console = next && linkOfRole(next, 'moderator')
  const [{ series }] = shows
  return (
    <span className={css.acts}>
      <PublishChosen
        publishing={publishing}
        ready={ready}
        chosen={chosen}
        ink={step === 'publish'}
      />
      {people.length === 0 || series === null ? null : (
        <Button
          look={step === 'give' ? 'ink' : 'plain'}
          onClick={() => go({ at: 'giveSeries', series })}
        >
          {t('give')}
        </Button>
      )}
      {console === null ? null : (
        <ScreenLink path={console.path} ink={step === 'console'}>
          {t('console')}
        </ScreenLink>
      )}
    </span>
  )
}

/** Shows that belong together: published with one press, their links given out in one go, and the next of them run. */
export function SeriesPage({ shows, go }: SeriesProps) {
  const { t } = useTranslation('owner')
  const span = useSpan()
  const [left, leave] = useState<ReadonlySet<ShowId>>(new Set())
  const publishing = usePublishing()
  const ready = publishable(shows)
  const chosen = ready.filter(({ show }) => !left.has(show))
  const [first] = shows
  const toggle = (show: ShowId) => {
    const now = new Set(left)
    if (!now.delete(show)) now.add(show)
    leave(now)
  }
  return (
    <section className={css.page} aria-labelledby="owner-series">
      <div className={css.head}>
        <div>
          <h1 id="owner-series">
            <Title texts={first.title} />
          </h1>
          <p className="second">{t('series.shows', { count: shows.length, span: span(shows) })}</p>
        </div>
        <SeriesActs shows={shows} go={go} publishing={publishing} ready={ready} chosen={chosen} />
      </div>
      <AddressNotice />
      <ul>
        {shows.map((show) => (
          <SeriesRow
            key={show.show}
            show={show}
            chosen={ready.includes(show) ? !left.has(show.show) : null}
            toggle={() => toggle(show.show)}
            trouble={publishing.troubles.get(show.show) ?? null}
            open={() => go({ at: 'show', show: show.show })}
          />
        ))}
      </ul>
      <SeriesNext shows={shows} go={go} />
      <p className={css.foot}>{t(ready.length === 0 ? 'series.note' : 'series.draftNote')}</p>
    </section>
  )
}
