import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { CardFor } from '../../ui/linkCards/cards.ts'
import { LinkCard } from '../../ui/linkCards/LinkCard.tsx'
import { cardsOf } from './cards.ts'
import './cards.css'

/** How many cards are seen at once; the rest is folded away. */
const SEEN = 3

function Cards({ cards }: { readonly cards: readonly CardFor[] }) {
  return (
    <ul>
      {cards.map(({ key, show, link }) => (
        <li key={key}>
          <LinkCard show={show} link={link} />
        </li>
      ))}
    </ul>
  )
}

/** The cards of a show as they print. */
export function CardList({ show }: { readonly show: OwnedShow }) {
  const { t } = useTranslation('owner')
  const cards = cardsOf(show)
  const more = cards.slice(SEEN)
  return (
    <aside className="owner-cards" aria-labelledby="owner-cards">
      <h2 id="owner-cards" className="label">
        {t('cards')}
      </h2>
      <Cards cards={cards.slice(0, SEEN)} />
      {more.length === 0 ? null : (
        <details>
          <summary>{t('moreCards', { count: more.length })}</summary>
          <Cards cards={more} />
        </details>
      )}
    </aside>
  )
}
