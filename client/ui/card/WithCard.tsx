import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Boundary } from '../connection/Boundary.tsx'
import { CrashedCard } from './CardPages.tsx'
import type { CardRole } from './cardRole.ts'
import { canFloat, type OpenCard, openCard, whenClosed } from './openCard.ts'

/** The card of a screen: whether it is open, and how it is opened and closed. */
export type FloatingCard = {
  /** False where a small window would be of no use, as on a phone. */
  readonly offered: boolean
  readonly open: boolean
  /** The browser let no window open. */
  readonly blocked: boolean
  readonly toggle: () => void
  /** The notice about a blocked window was read. */
  readonly understood: () => void
}

const CardContext = createContext<FloatingCard | null>(null)

/** The card of the screen that this part belongs to; null where the screen has none. */
export function useHeldCard(): FloatingCard | null {
  return useContext(CardContext)
}

function OnTop({ page, children }: { readonly page: Window; readonly children: ReactNode }) {
  const lang = tagOf(useLanguage().language)
  useEffect(() => {
    page.document.documentElement.lang = lang
  }, [page, lang])
  return createPortal(children, page.document.body)
}

/** Keeps a card for the screen below: it closes with the screen, which goes on without it. */
export function WithCard({
  whose,
  face,
  children,
}: {
  readonly whose: CardRole
  /** What is drawn into a window on top. */
  readonly face: ReactNode
  readonly children: ReactNode
}) {
  const [held, hold] = useState<OpenCard | null>(null)
  const [blocked, setBlocked] = useState(false)
  useEffect(() => {
    if (held === null) return
    const stop = whenClosed(held, () => hold(null))
    return () => {
      stop()
      held.window.close()
    }
  }, [held])
  const open = async () => {
    const opened = await openCard(whose)
    setBlocked(opened === null)
    hold(opened)
  }
  const card: FloatingCard = {
    offered: canFloat(),
    open: held !== null,
    blocked,
    toggle: () => {
      if (held === null) void open()
      else hold(null)
    },
    understood: () => setBlocked(false),
  }
  return (
    <CardContext value={card}>
      {children}
      {held?.kind === 'on-top' ? (
        <OnTop page={held.window}>
          <Boundary fallback={<CrashedCard />}>{face}</Boundary>
        </OnTop>
      ) : null}
    </CardContext>
  )
}
