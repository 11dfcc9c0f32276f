import { useEffect } from 'react'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { TERMS, type TermId } from '../../words/list.ts'
import { TooltipFloat } from './TooltipFloat.tsx'

/** What a term means, said over its place, which the keyboard reaches from now on. */
export function TermFloat({
  id,
  fact,
  place,
}: {
  readonly id: TermId
  readonly fact: string | undefined
  readonly place: HTMLElement
}) {
  const { language } = useLanguage()
  useEffect(() => {
    place.tabIndex = 0
    return () => place.removeAttribute('tabindex')
  }, [place])
  const said = (
    <>
      {TERMS[id][language].means}
      {fact === undefined ? null : <span className="ui-term-fact">{fact}</span>}
    </>
  )
  return <TooltipFloat control={place} text={said} />
}
