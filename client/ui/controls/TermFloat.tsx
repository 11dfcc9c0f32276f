import { memo } from 'react'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { TERMS, type TermId } from '../../words/list.ts'
import { wordingIn } from '../../words/term.ts'
import { TooltipFloat } from './TooltipFloat.tsx'
import css from './term.module.css'

/** Shows the meaning of a term above it. */
export const TermFloat = memo(function TermFloat({
  id,
  fact,
  place,
}: {
  readonly id: TermId
  readonly fact: string | undefined
  readonly place: HTMLElement
}) {
  const { language } = useLanguage()
  const text = (
    <>
      {wordingIn(language, TERMS[id]).means}
      {fact === undefined ? null : <span className={css.fact}>{fact}</span>}
    </>
  )
  return <TooltipFloat control={place} text={text} />
})
