import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import css from './cardSheets.module.css'
import { type CardFor, sheetsOf } from './cards.ts'
import { LinkCard } from './LinkCard.tsx'

/** The cards on sheets of A4, eight to a sheet with lines to cut along; seen by the printer alone. */
function PrintSheets({ cards }: { readonly cards: readonly CardFor[] }) {
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

/** Prints cards. Their sheets stay until the browser has printed: some return from `print` earlier. */
export function usePrinting(): {
  readonly print: (cards: readonly CardFor[]) => void
  readonly sheets: ReactNode
} {
  const [printed, setPrinted] = useState<readonly CardFor[] | null>(null)
  // Once its sheets are there.
  useEffect(() => {
    if (printed === null) return
    const done = () => setPrinted(null)
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [printed])
  return { print: setPrinted, sheets: printed === null ? null : <PrintSheets cards={printed} /> }
}
