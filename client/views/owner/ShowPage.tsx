import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { Title } from '../../ui/agenda/Reading.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { ActLine } from './ActLine.tsx'
import { Card } from './Card.tsx'
import { CardList } from './CardList.tsx'
import { cardsOf, sheetsOf } from './cards.ts'
import { LinkLists } from './LinkLists.tsx'
import { cardLinks, roleLinks } from './links.ts'
import { PublicPanel } from './PublicPanel.tsx'
import { ShowState } from './ShowRow.tsx'
import { type Act, useAct } from './useOwner.ts'
import { useOwnerWords } from './words.ts'
import './showPage.css'
import './print.css'

/** The cards on sheets of A4, eight to a sheet with lines to cut along; seen by the printer alone. */
function PrintSheets({ show }: { readonly show: OwnedShow }) {
  return createPortal(
    <div className="owner-print" aria-hidden={true}>
      {sheetsOf(cardsOf(show)).map((cards) => (
        <div key={cards[0]?.key} className="owner-sheet">
          {cards.map(({ key, link }) => (
            <Card key={key} show={show} link={link} />
          ))}
        </div>
      ))}
    </div>,
    document.body,
  )
}

function Console({ show }: { readonly show: OwnedShow }) {
  const { t } = useTranslation('owner')
  const link = roleLinks(show).find(
    ({ grant, revoked }) => !revoked && grant.roles.includes('moderator'),
  )
  if (link === undefined) return null
  return (
    <a
      className="ui-button"
      data-look={show.status === 'draft' ? 'plain' : 'ink'}
      href={link.path}
      target="_blank"
      rel="noreferrer"
    >
      {t('console')}
    </a>
  )
}

function Publish({ show, act }: { readonly show: OwnedShow; readonly act: Act }) {
  const { t } = useTranslation('owner')
  const { draft } = show
  if (show.status !== 'draft' || draft === null || show.archived) return null
  const { revision, step, items } = draft
  if (items === 0) {
    const planner = roleLinks(show).find(
      ({ grant, revoked }) => !revoked && grant.roles.includes('planner'),
    )
    return (
      <p className="owner-draft">
        <span>{t('empty')}</span>
        {planner === undefined ? null : (
          <a
            className="ui-button"
            data-look="ink"
            href={planner.path}
            target="_blank"
            rel="noreferrer"
          >
            {t('planner')}
          </a>
        )}
      </p>
    )
  }
  return (
    <p className="owner-draft">
      <span>{t('unpublished')}</span>
      <Button
        look="ink"
        disabled={act.busy}
        onClick={() => void act.give(show.show, { type: 'publish', revision, step })}
      >
        {t('publish')}
      </Button>
    </p>
  )
}

/** One show: its links by role and by person, who may follow without one, and its cards as they print. */
export function ShowPage({ show }: { readonly show: OwnedShow }) {
  const { t } = useTranslation('owner')
  const { start } = useOwnerWords()
  const act = useAct()
  const cards = cardLinks(show).length + (show.public ? 1 : 0)
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
          <Button disabled={cards === 0} onClick={() => window.print()}>
            {t('print', { count: cards })}
          </Button>
          <Console show={show} />
        </span>
      </div>
      <div className="owner-columns">
        <div className="owner-left">
          <ActLine act={act} />
          {show.archived ? <p className="owner-draft">{t('archivedNote')}</p> : null}
          <Publish show={show} act={act} />
          <PublicPanel show={show} act={act} />
          <LinkLists show={show} act={act} />
        </div>
        <CardList show={show} />
      </div>
      <PrintSheets show={show} />
    </article>
  )
}
