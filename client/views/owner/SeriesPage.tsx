import { useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { clockText } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Title } from '../../ui/agenda/AgendaText.tsx'
import { dayText } from '../../ui/agenda/zoneTimes.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { openedCounts, withToggled } from '../../ui/giveOut/person.ts'
import layout from '../../ui/layout/page.module.css'
import { AddressNotice } from '../../ui/links/AddressNotice.tsx'
import { useNextTimeWords } from '../../ui/nextTime/useNextTimeWords.ts'
import { useCopyDialog, useNextTime } from './CopyDialog.tsx'
import { type SeriesProps, useLinkHolders } from './OwnerLinks.tsx'
import { publication, ScreenLink, usePublishChecked } from './ownerControls.tsx'
import css from './ownerView.module.css'
import { ShowRow } from './ShowRow.tsx'
import { go, nextOf, nextStep, publishable, showsToGiveOut } from './series.ts'
import { useCommands } from './useOwner.ts'
import { useSeriesDaysText } from './words.ts'

/** Publishes shows one by one; if one is refused, the others are still published. */
function usePublishing(shows: readonly OwnedShow[]) {
  const give = useCommands()
  const [excluded, setExcluded] = useState<ReadonlySet<ShowId>>(new Set())
  const [busy, setBusy] = useState(false)
  const [troubles, setTroubles] = useState<ReadonlyMap<ShowId, string>>(new Map())
  const ready = publishable(shows)
  const chosen = ready.filter(({ show }) => !excluded.has(show))
  return {
    /** The drafts that can be published. */
    ready,
    /** Those of them that the owner has not excluded. */
    chosen,
    /** Returns the next step while `waiting` people have not opened their links. */
    stepOf: (waiting: number) =>
      busy ? 'publish' : nextStep(shows, chosen, new Set(troubles.keys()), waiting),
    toggle: (show: ShowId) => setExcluded(withToggled(excluded, show)),
    busy,
    /** Why the last press did not publish a show, as a sentence; empty if it published all. */
    troubles,
    publish: async (selected: readonly OwnedShow[]) => {
      setBusy(true)
      const refusals = new Map<ShowId, string>()
      for (const { show, draft } of selected) {
        const trouble = draft && (await give(show, publication(draft)))
        if (trouble !== null) refusals.set(show, trouble)
      }
      setTroubles(refusals)
      setBusy(false)
    },
  }
}

type Publishing = ReturnType<typeof usePublishing>

type RowProps = { readonly show: OwnedShow; readonly publishing: Publishing }

/** A note on a draft before it is published, or why publishing it failed. */
function DraftNote({ show: { show, status, draft }, publishing }: RowProps) {
  const { t } = useTranslation('owner')
  if (status !== 'draft' || draft === null) return null
  const trouble = publishing.troubles.get(show)
  if (trouble !== undefined)
    return (
      <b role="alert" className="red">
        {trouble}
      </b>
    )
  if (draft.items === 0) return <span>{t('empty')}</span>
  if (draft.warnings === 0) return null
  return <span className="second">{t('series.warnings', { count: draft.warnings })}</span>
}

/** One show of a series: whether to publish it, its state, and a link to its agenda. */
function SeriesRow({ show, publishing }: RowProps) {
  const { t, language } = useTranslation('owner')
  const { ready, chosen, toggle } = publishing
  const zone = homeZone(show)
  const day = `${dayText(show.startsAt, zone, language)} ${clockText(show.startsAt, zone)}`
  return (
    <ShowRow
      show={show}
      before={
        ready.includes(show) ? (
          <label className="check">
            <input
              type="checkbox"
              aria-label={t('series.choose', { day })}
              checked={chosen.includes(show)}
              onChange={() => toggle(show.show)}
            />
          </label>
        ) : null
      }
      note={<DraftNote show={show} publishing={publishing} />}
    >
      <ScreenLink of={show} opens="planner" size="small">
        {t(show.status === 'draft' ? 'lookThrough' : 'editAgenda')}
      </ScreenLink>
    </ShowRow>
  )
}

/** Proposals for the next show of a series, with a button that copies the latest one; empty if there are none. */
function SeriesProposals({ shows }: SeriesProps) {
  const { t } = useTranslation('owner')
  const words = useNextTimeWords()
  const { copy, dialog } = useCopyDialog()
  const latest = shows.findLast(({ status }) => status === 'ended') ?? null
  const { nextTime } = useNextTime(latest?.show ?? null)
  if (latest === null || nextTime === null || nextTime.proposals.length === 0) return null
  const plans = nextTime.proposals.map(words.plan).join(t('series.separator'))
  return (
    <div className={`quiet acts t0 ${css.foot}`}>
      <span>{t('series.next', { count: nextTime.shows, plans })}</span>
      <Button size="small" onClick={() => copy(latest)}>
        {t('series.copyLatest')}
      </Button>
      {dialog}
    </div>
  )
}

/** The buttons for all shows of a series, in their usual order; the next step has the look `ink`. */
function SeriesActs({
  shows,
  publishing: { ready, chosen, busy, publish, stepOf },
}: SeriesProps & { readonly publishing: Publishing }) {
  const { t } = useTranslation('owner')
  const people = useLinkHolders(shows, showsToGiveOut(shows))
  const waiting = openedCounts(people).open
  const { publishChecked, question } = usePublishChecked((selected) => void publish(selected))
  const step = stepOf(waiting)
  const count = chosen.length
  const publishText = count === 0 ? t('publish') : t('series.publish', { count })
  const [{ series }] = shows
  return (
    <span className="acts">
      {ready.length === 0 && !busy ? null : (
        <Button
          look={step === 'publish' ? 'ink' : 'plain'}
          disabled={busy || count === 0}
          onClick={() => publishChecked(chosen)}
        >
          {busy ? t('series.publishing') : publishText}
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
      <ScreenLink of={nextOf(shows)} opens="moderator" ink={step === 'console'}>
        {t('console')}
      </ScreenLink>
    </span>
  )
}

/** The page of a series: publishes its drafts, gives out its links, and opens the console of the next show. */
export function SeriesPage({ shows }: SeriesProps) {
  const { t } = useTranslation('owner')
  const span = useSeriesDaysText()
  const publishing = usePublishing(shows)
  const [first] = shows
  return (
    <section className={`column ${layout.page} ${css.page}`} aria-labelledby="owner-series">
      <div className={`acts ${layout.head}`}>
        <div>
          <h1 id="owner-series">
            <Title texts={first.title} />
          </h1>
          <p className="second">{t('series.shows', { count: shows.length, span: span(shows) })}</p>
        </div>
        <SeriesActs shows={shows} publishing={publishing} />
      </div>
      <AddressNotice />
      <ul>
        {shows.map((show) => (
          <SeriesRow key={show.show} show={show} publishing={publishing} />
        ))}
      </ul>
      <SeriesProposals shows={shows} />
      <p className={`quiet acts t0 ${css.foot}`}>
        {t(publishing.ready.length === 0 ? 'series.note' : 'series.draftNote')}
      </p>
    </section>
  )
}
