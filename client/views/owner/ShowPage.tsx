import { useState } from 'react'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Title } from '../../ui/agenda/AgendaText.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { openedCounts } from '../../ui/giveOut/person.ts'
import notice from '../../ui/layout/notice.module.css'
import layout from '../../ui/layout/page.module.css'
import { type CardFor, usePrinting } from '../../ui/linkCards/LinkCard.tsx'
import { AddressNotice, CopyLink } from '../../ui/links/AddressNotice.tsx'
import { QrDialog } from '../../ui/links/QrDialog.tsx'
import { shortAddress, useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { AccessRecord } from './AccessRecord.tsx'
import { DeletePanel, useDeletionText } from './DeleteShow.tsx'
import { Integrations } from './Integrations.tsx'
import { OneShowLinks, SeriesButton, useLinkHolders } from './OwnerLinks.tsx'
import { ActLine, Panel, publication, ScreenLink, usePublishChecked } from './ownerControls.tsx'
import css from './ownerView.module.css'
import { ShowState } from './ShowRow.tsx'
import type { ShowProps } from './series.ts'
import { cardLinks } from './series.ts'
import { type Act, useAct } from './useOwner.ts'
import { Webhooks } from './Webhooks.tsx'
import { useZonedStartText } from './words.ts'

/** The short address of a public show, with its code. */
function PublicAddress({ show }: ShowProps) {
  const { t } = useTranslation(['owner', 'giveOut'])
  const { addressOf } = useLinkAddress()
  const [isCodeOpen, setCodeOpen] = useState(false)
  const path = `/#${show.show}`
  return (
    <div className="acts">
      <a href={path} className="breakable" target="_blank" rel="noreferrer">
        {shortAddress(addressOf(path))}
      </a>
      <span className="second">
        {show.anyone === 0 ? t('notOpen') : t('giveOut:openOn', { count: show.anyone })}
      </span>
      <span className="acts">
        <CopyLink address={addressOf(path)} who={t('giveOut:card.everyone')} />
        <Button size="small" look="bare" onClick={() => setCodeOpen(true)}>
          {t('giveOut:code')}
        </Button>
      </span>
      {isCodeOpen ? (
        <QrDialog
          address={addressOf(path)}
          who={t('giveOut:card.everyone')}
          onClose={() => setCodeOpen(false)}
        />
      ) : null}
    </div>
  )
}

/** Whether anyone may follow the show without a link, with the short address and its code. */
function PublicPanel({ show, act }: ShowProps & { readonly act: Act }) {
  const { t } = useTranslation(['owner', 'giveOut'])
  const open = show.public
  const command = { type: 'setPublic', public: !open, was: open } as const
  return (
    <Panel
      title={t('anyone.title')}
      what={open ? t('anyone.on') : t('anyone.off')}
      button={
        <Button
          size="small"
          disabled={act.busy || show.archived}
          onClick={() => void act.give(show.show, command)}
        >
          {open ? t('anyone.close') : t('anyone.open')}
        </Button>
      }
    >
      {open ? <PublicAddress show={show} /> : null}
    </Panel>
  )
}

/** Returns the cards of a show in the order of its page; the card for everyone is first. */
function cardsOf(show: OwnedShow): readonly CardFor[] {
  const links = cardLinks(show).map((link) => ({ key: link.link, show, link }))
  return show.public ? [{ key: '', show, link: null }, ...links] : links
}

/** The notice of an unpublished draft, with a link to its agenda and a button that publishes it. */
function DraftNotice({ show, act }: ShowProps & { readonly act: Act }) {
  const { t } = useTranslation('owner')
  const { draft } = show
  const { publishChecked, question } = usePublishChecked(() => {
    if (draft !== null) void act.give(show.show, publication(draft))
  })
  if (show.status !== 'draft' || draft === null || show.archived) return null
  const isEmpty = draft.items === 0
  return (
    <p className={`acts ${layout.notice}`}>
      <span>{t(isEmpty ? 'empty' : 'unpublished')}</span>
      <span className="acts">
        <ScreenLink of={show} opens="planner" ink={isEmpty}>
          {t(isEmpty ? 'planner' : 'lookThrough')}
        </ScreenLink>
        {isEmpty ? null : (
          <Button look="ink" disabled={act.busy} onClick={() => publishChecked([show])}>
            {t('publish')}
          </Button>
        )}
        {question}
      </span>
    </p>
  )
}

/** Why nobody on the agenda has a link; empty if somebody has one. */
function NobodyNote({ show }: ShowProps) {
  const { t } = useTranslation('owner')
  if (show.links.some(({ person }) => person !== null)) return null
  const count = show.people.length
  // Publishing makes a link for everyone on the agenda. A rehearsal from the planner has none.
  const isUnpublished = show.status === 'draft' && count > 0
  const isRehearsedAlone = show.rehearsal && show.status !== 'draft' && count > 0
  if (isUnpublished) return <p>{t('linksAtPublication', { count })}</p>
  return <p>{t(isRehearsedAlone ? 'rehearsedAlone' : 'nobody')}</p>
}

type ShowPageProps = {
  readonly show: OwnedShow
  /** All shows of its series; empty if it has none. */
  readonly series: readonly OwnedShow[]
}

/** The buttons at the head of the page of a show. */
function Acts({
  show,
  series,
  isNext,
}: ShowPageProps & {
  /** Whether running the show is the next step. */
  readonly isNext: boolean
}) {
  const { t } = useTranslation('owner')
  const { print, sheets } = usePrinting()
  const cards = show.closed ? [] : cardsOf(show)
  const isOver = show.status === 'ended'
  return (
    <>
      {series.length < 2 ? null : <SeriesButton shows={series} />}
      {cards.length === 0 ? null : (
        <Button onClick={() => print(cards)}>{t('print', { count: cards.length })}</Button>
      )}
      {show.status === 'draft' ? null : (
        <ScreenLink of={show} opens="planner">
          {t('editAgenda')}
        </ScreenLink>
      )}
      {isOver ? (
        <ScreenLink of={show} opens="moderator" report={true} ink={true}>
          {t('report')}
        </ScreenLink>
      ) : null}
      <ScreenLink of={show} opens="moderator" ink={isNext && !isOver}>
        {t('console')}
      </ScreenLink>
      {sheets}
    </>
  )
}

/** The page of one show: its next step, everyone's links, and whether it is public. */
export function ShowPage({ show, series }: ShowPageProps) {
  const { t } = useTranslation('owner')
  const shows = series.length === 0 ? [show] : series
  const start = useZonedStartText()
  const act = useAct()
  const waiting = openedCounts(useLinkHolders(shows, [show])).open
  const isPublished = show.status !== 'draft' && !show.closed
  // The next step of a rehearsal is to run it, also before anybody has opened a link.
  const isGiveOutNext = isPublished && waiting > 0 && !show.rehearsal && show.status !== 'ended'
  const deletion = useDeletionText(show)
  const title = (
    <div>
      <h1>
        <Title texts={show.title} />
      </h1>
      <p className="second">
        {start(show)} · <ShowState show={show} />
      </p>
    </div>
  )
  const acts = <Acts show={show} series={series} isNext={isPublished && !isGiveOutNext} />
  if (show.closed)
    return (
      <article className={`column ${layout.page} ${css.page}`}>
        <div className={`acts ${layout.head}`}>
          {title}
          <span className="acts">{acts}</span>
        </div>
        <p className={notice.notice}>{t('closedNote')}</p>
        <div className={`stack loose ${css.foot}`}>
          <DeletePanel show={show} />
        </div>
      </article>
    )
  return (
    <article className={`column ${layout.page}`}>
      <OneShowLinks
        show={show}
        act={act}
        shows={shows}
        listedShows={[show]}
        first={isGiveOutNext}
        title={title}
        acts={acts}
        notice={
          <>
            <div className={css.notes}>
              <ActLine act={act} />
            </div>
            {deletion === null ? null : <p className={`acts ${layout.notice}`}>{deletion}</p>}
            {show.archived ? <p className={`acts ${layout.notice}`}>{t('archivedNote')}</p> : null}
            <DraftNotice show={show} act={act} />
            <AddressNotice first={isGiveOutNext} />
          </>
        }
        foot={
          <div className={`stack loose ${css.foot}`}>
            <NobodyNote show={show} />
            <p className="quiet">{t('linkNote')}</p>
            <PublicPanel show={show} act={act} />
            <Integrations show={show} />
            <Webhooks show={show} />
            <AccessRecord show={show} />
            <DeletePanel show={show} />
          </div>
        }
      />
    </article>
  )
}
