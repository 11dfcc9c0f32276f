import { useEffect, useRef } from 'react'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Title } from '../../ui/agenda/AgendaText.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { reportPath } from '../../ui/frame/reportAddress.ts'
import { opened } from '../../ui/giveOut/person.ts'
import { PrintSheets } from '../../ui/linkCards/PrintSheets.tsx'
import { AddressNotice } from '../../ui/links/AddressNotice.tsx'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { ActLine } from './ActLine.tsx'
import { CardList } from './CardList.tsx'
import { cardsOf } from './cards.ts'
import { LinkLists } from './LinkLists.tsx'
import { cardLinks, linkOfRole } from './links.ts'
import { PublicPanel } from './PublicPanel.tsx'
import { receiversOf } from './receivers.ts'
import { ShowState } from './ShowRow.tsx'
import { type Act, useAct } from './useOwner.ts'
import { Way } from './Way.tsx'
import { useOwnerWords } from './words.ts'
import './showPage.css'

/** What stands between a show and its people's screens: its agenda, its publication. */
function Publish({ show, act }: { readonly show: OwnedShow; readonly act: Act }) {
  const { t } = useTranslation('owner')
  const { draft } = show
  if (show.status !== 'draft' || draft === null || show.archived) return null
  const { revision, step, items } = draft
  const planner = linkOfRole(show, 'planner')
  const look =
    planner === null ? null : (
      <Way path={planner.path} ink={items === 0}>
        {t(items === 0 ? 'planner' : 'lookThrough')}
      </Way>
    )
  return (
    <p className="owner-draft">
      <span>{t(items === 0 ? 'empty' : 'unpublished')}</span>
      <span className="owner-head-acts">
        {look}
        {items === 0 ? null : (
          <Button
            look="ink"
            disabled={act.busy}
            onClick={() => void act.give(show.show, { type: 'publish', revision, step })}
          >
            {t('publish')}
          </Button>
        )}
      </span>
    </p>
  )
}

/** Who can open the show and how that is changed; of a closed rehearsal, why nobody can. */
function Links({ show, act }: { readonly show: OwnedShow; readonly act: Act }) {
  const { t } = useTranslation('owner')
  if (show.closed) return <p className="owner-draft">{t('closedNote')}</p>
  return (
    <>
      {show.archived ? <p className="owner-draft">{t('archivedNote')}</p> : null}
      <Publish show={show} act={act} />
      <PublicPanel show={show} act={act} />
      <LinkLists show={show} act={act} />
    </>
  )
}

/** The next step, which takes over a keyboard that what was pressed before left without a place: it went with the publication. */
function useNextStep(isPublished: boolean) {
  const next = useRef<HTMLButtonElement>(null)
  const was = useRef(isPublished)
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (isPublished && !was.current && isLost) next.current?.focus()
    was.current = isPublished
  }, [isPublished])
  return next
}

/** One show: its links by role and by person, who may follow without one, and its cards as they print. */
export function ShowPage({
  show,
  give,
  series,
}: {
  readonly show: OwnedShow
  readonly give: () => void
  /** Where it belongs with others: how many they are, and the way to all of them. */
  readonly series: { readonly count: number; readonly open: () => void } | null
}) {
  const { t } = useTranslation('owner')
  const { start } = useOwnerWords()
  const act = useAct()
  const { addressOf } = useLinkAddress()
  const cards = cardLinks(show).length + (show.public ? 1 : 0)
  const console = linkOfRole(show, 'moderator')
  // How many have not opened their link; null before anybody is given one.
  const waiting =
    show.status === 'draft' || show.closed
      ? null
      : receiversOf([show], [show], addressOf).filter((one) => opened(one) === null).length
  const next = useNextStep(waiting !== null)
  // What is only rehearsed is run next, whoever has opened theirs.
  const gives = waiting !== null && waiting > 0 && !show.rehearsal && show.status !== 'ended'
  return (
    <article className="owner-one">
      <div className="owner-head">
        <div>
          <h1>
            <Title texts={show.title} />
          </h1>
          <p className="second">
            {start(show)} <ShowState show={show} />
          </p>
        </div>
        <span className="owner-head-acts">
          {series === null ? null : (
            <Button look="bare" onClick={series.open}>
              {t('series.all', { count: series.count })}
            </Button>
          )}
          <Button disabled={cards === 0} onClick={() => window.print()}>
            {t('print', { count: cards })}
          </Button>
          {waiting === null ? null : (
            <Button ref={next} look={gives ? 'ink' : 'plain'} onClick={give}>
              {t('give')}
            </Button>
          )}
          {console === null || show.status !== 'ended' ? null : (
            <Way path={reportPath(console.path)} ink={true}>
              {t('report')}
            </Way>
          )}
          {console === null ? null : (
            <Way path={console.path} ink={waiting !== null && !gives && show.status !== 'ended'}>
              {t('console')}
            </Way>
          )}
        </span>
      </div>
      <AddressNotice />
      <div className="owner-columns">
        <div className="owner-left">
          <ActLine act={act} />
          <Links show={show} act={act} />
        </div>
        <CardList show={show} />
      </div>
      <PrintSheets cards={cardsOf(show)} />
    </article>
  )
}
