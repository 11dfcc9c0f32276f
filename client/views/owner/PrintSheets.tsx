import { createPortal } from 'react-dom'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { cardsOf, sheetsOf } from './cards.ts'
import { LinkCard } from './LinkCard.tsx'
import './print.css'

/** The cards on sheets of A4, eight to a sheet with lines to cut along; seen by the printer alone. */
export function PrintSheets({
  show,
  only,
}: {
  readonly show: OwnedShow
  /** The links whose cards are printed; all, where it is left out. */
  readonly only?: readonly string[]
}) {
  const cards = cardsOf(show).filter(({ key }) => only?.includes(key) ?? true)
  return createPortal(
    <div className="owner-print" aria-hidden={true}>
      {sheetsOf(cards).map((sheet) => (
        <div key={sheet[0]?.key} className="owner-sheet">
          {sheet.map(({ key, link }) => (
            <LinkCard key={key} show={show} link={link} />
          ))}
        </div>
      ))}
    </div>,
    document.body,
  )
}
