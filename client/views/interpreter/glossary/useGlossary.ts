import { type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import type { Act } from '../../../ui/acts/act.ts'

/** What the column beside the talk shows: the glossary, or what was written for the talk. */
export type Side = 'glossary' | 'briefing'

/** The glossary's column as the booth works with it. */
export type GlossaryDesk = {
  readonly shows: Side
  readonly typed: string
  readonly type: (typed: string) => void
  readonly box: RefObject<HTMLInputElement | null>
  /** Shows the other side. */
  readonly turn: Act
  /** What its keys do, in the order of the sheet; none where the show has no glossary. */
  readonly acts: readonly Act[]
}

/** Keeps what is looked for in the glossary, and which side of the column is shown. */
export function useGlossary(): GlossaryDesk {
  const { t } = useTranslation('interpreter')
  const isThere = useShow(({ show }) => show?.published?.agenda.glossary !== undefined)
  const [shows, show] = useState<Side>('glossary')
  const [typed, type] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const other = shows === 'glossary' ? 'briefing' : 'glossary'
  const turn: Act = {
    id: 'glossary turn',
    name: t(other === 'briefing' ? 'briefingTitle' : 'glossary.title'),
    sheet: t('glossary.turn'),
    caps: ['B'],
    on: true,
    run: () => show(other),
  }
  const find: Act = {
    id: 'glossary find',
    name: t('glossary.find'),
    sheet: t('glossary.findKey'),
    caps: ['/'],
    on: true,
    run: () => {
      flushSync(() => show('glossary'))
      box.current?.focus()
      box.current?.select()
    },
  }
  const back: Act = {
    id: 'glossary back',
    name: t('glossary.back'),
    caps: ['Esc'],
    on: typed !== '',
    run: () => type(''),
  }
  return { shows, typed, type, box, turn, acts: isThere ? [find, back, turn] : [] }
}
