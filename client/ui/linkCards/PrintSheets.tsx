import { createPortal } from 'react-dom'
import { type CardFor, sheetsOf } from './cards.ts'
import { LinkCard } from './LinkCard.tsx'
import './print.css'

/** The cards on sheets of A4, eight to a sheet with lines to cut along; seen by the printer alone. */
export function PrintSheets({ cards }: { readonly cards: readonly CardFor[] }) {
  return createPortal(
    <div className="link-print" aria-hidden={true}>
      {sheetsOf(cards).map((sheet) => (
        <div key={sheet[0]?.key} className="link-sheet">
          {sheet.map(({ key, show, link }) => (
            <LinkCard key={key} show={show} link={link} />
          ))}
        </div>
      ))}
    </div>,
    document.body,
  )
}
