import { type ReactNode, useCallback, useState } from 'react'
import type { TermId } from '../../words/list.ts'
import css from './term.module.css'
import { useLater } from './useLater.ts'

const load = async () => (await import('./TermFloat.tsx')).TermFloat

/** A term of the field where it stands: what it means is said on hover, on focus and where a finger is held on it, with `fact`, what it comes to now. */
export function Term({
  id,
  fact,
  children,
}: {
  readonly id: TermId
  readonly fact?: string | undefined
  readonly children: ReactNode
}) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const Float = useLater(load)
  const stand = useCallback((element: HTMLElement | null) => {
    // The keyboard reaches it, as it has more to say.
    if (element !== null) element.tabIndex = 0
    setPlace(element)
  }, [])
  return (
    <>
      <dfn className={css.term} ref={stand}>
        {children}
      </dfn>
      {Float === null || place === null ? null : <Float id={id} fact={fact} place={place} />}
    </>
  )
}
