import { createPortal } from 'react-dom'
import css from './cardSheets.module.css'
import { type CardFor, sheetsOf } from './cards.ts'
import { LinkCard } from './LinkCard.tsx'

/** The cards on sheets of A4, eight to a sheet with lines to cut along; seen by the printer alone. */
export function PrintSheets({ cards }: { readonly cards: readonly CardFor[] }) {
  return createPortal(
    <div className={css.sheets} aria-hidden={true}>
      {sheetsOf(cards).map((sheet) => (
        <div key={sheet[0]?.key} className={css.sheet}>
          {sheet.map(({ key, show, link }) => (
            <div key={key}>
              <LinkCard show={show} link={link} />
            </div>
          ))}
        </div>
      ))}
    </div>,
    document.body,
  )
}
