import { createPortal } from 'react-dom'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { Card } from './Card.tsx'
import { cardsOf, sheetsOf } from './cards.ts'
import './print.css'

/** The cards on sheets of A4, eight to a sheet with lines to cut along; seen by the printer alone. */
export function PrintSheets({ show }: { readonly show: OwnedShow }) {
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
