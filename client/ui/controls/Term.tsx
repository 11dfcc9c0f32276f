import { type ReactNode, useCallback, useState } from 'react'
import type { TermId } from '../../words/list.ts'
import css from './term.module.css'
import { useLazyLoad } from './useLazyLoad.ts'

const load = async () => (await import('./TermFloat.tsx')).TermFloat

/** A term with its explanation on hover, on focus, or while a finger rests on it. `fact` adds its present value. */
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
  const Float = useLazyLoad(load)
  const attach = useCallback((element: HTMLElement | null) => {
    // It can get the focus, because it has an explanation.
    if (element !== null) element.tabIndex = 0
    setPlace(element)
  }, [])
  return (
    <>
      <dfn className={css.term} ref={attach}>
        {children}
      </dfn>
      {Float === null || place === null ? null : <Float id={id} fact={fact} place={place} />}
    </>
  )
}
