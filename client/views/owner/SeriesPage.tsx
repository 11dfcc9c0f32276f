import { useState } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Title } from '../../ui/agenda/AgendaText.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { openedCounts, toggled } from '../../ui/giveOut/person.ts'
import layout from '../../ui/layout/page.module.css'
import { AddressNotice } from '../../ui/links/AddressNotice.tsx'
import { useNextTimeWords } from '../../ui/nextTime/useNextTimeWords.ts'
import { CopyDialog, useNextTime } from './CopyDialog.tsx'
import { useLinkHolders } from './OwnerLinks.tsx'
import { ScreenLink } from './ownerControls.tsx'
import css from './ownerPage.module.css'
import type { OwnerPlace } from './place.ts'
import { ShowRow } from './ShowRow.tsx'
import { givenOf, linkOfRole, nextOf, nextStep, publishable } from './series.ts'
import { useCommands } from './useOwner.ts'
import { usePublishChecked } from './usePublishChecked.tsx'
import { useSpan, useStart } from './words.ts'

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
function SeriesRow({
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
        chosen === null ? null : (
          <label>
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

/** Several shows on their way to being published. */
type Publishing = {
  readonly busy: boolean
  /** Why a show was not published by the last press, in words; what is not named was, or was not asked for. */
  readonly troubles: ReadonlyMap<ShowId, string>
  publish(shows: readonly OwnedShow[]): Promise<void>
}

/** Publishes shows one after the other; one that cannot be published holds up no other. */
function usePublishing(): Publishing {
  const give = useCommands()
  const [busy, setBusy] = useState(false)
  const [troubles, setTroubles] = useState<ReadonlyMap<ShowId, string>>(new Map())
  const one = async ({ show, draft }: OwnedShow): Promise<string | null> => {
    if (draft === null) return null
    const { revision, step } = draft
    return give(show, { type: 'publish', revision, step })
  }
  return {
    busy,
    troubles,
    publish: async (shows) => {
      setBusy(true)
      const met = new Map<ShowId, string>()
      for (const show of shows) {
        const trouble = await one(show)
        if (trouble !== null) met.set(show.show, trouble)
      }
      setTroubles(met)
      setBusy(false)
    },
  }
}

/** In one line what the next show of a series could plan otherwise, and the way to it; nothing where there is nothing. */
function SeriesNext({
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
  const { nextTime } = useNextTime(latest?.show ?? null)
  if (latest === null || nextTime === null || nextTime.proposals.length === 0) return null
  const plans = nextTime.proposals.map(words.plan).join(t('series.joint'))
  return (
    <div className={css.foot}>
      <span>{t('series.next', { count: nextTime.shows, plans })}</span>
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

type SeriesProps = {
  /** The shows that belong together, the earliest first. */
  readonly shows: readonly [OwnedShow, ...OwnedShow[]]
  readonly go: (place: OwnerPlace) => void
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
  const { busy, publish } = publishing
  const publishWords = (count: number) => {
    if (busy) return t('series.publishing')
    return count === 0 ? t('publish') : t('series.publish', { count })
  }
  const { publishChecked, question } = usePublishChecked((some) => void publish(some))
  const step = busy ? 'publish' : nextStep(shows, chosen, refused, waiting)
  const next = nextOf(shows)
  const console = next && linkOfRole(next, 'moderator')
  const [{ series }] = shows
  return (
    <span className={layout.acts}>
      {ready.length === 0 && !busy ? null : (
        <Button
          look={step === 'publish' ? 'ink' : 'plain'}
          disabled={busy || chosen.length === 0}
          onClick={() => publishChecked(chosen)}
        >
          {publishWords(chosen.length)}
        </Button>
      )}
      {question}
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
  return (
    <section className={`${layout.page} ${css.page}`} aria-labelledby="owner-series">
      <div className={layout.head}>
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
            toggle={() => leave(toggled(left, show.show))}
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
