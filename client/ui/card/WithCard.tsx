import {
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react'
import { useLater } from '../controls/useLater.ts'
import type { CardRole } from './cardRole.ts'
import { canFloat, type OpenCard, openCard, whenClosed } from './openCard.ts'
// A window on top is dressed in the sheets that this page has when it opens.
import './card.module.css'

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
export function useCard(): FloatingCard | null {
  return useContext(CardContext)
}

type Face = () => Promise<ComponentType>

const loadOnTop = async () => (await import('./OnTop.tsx')).OnTop

/** What is drawn into the window on top, while there is one: fetched a little after the screen, so that it is here when it is wanted. */
function Card({ face, page }: { readonly face: Face; readonly page: Window | null }) {
  const OnTop = useLater(loadOnTop, page !== null)
  const Drawn = useLater(face, page !== null)
  return page === null || OnTop === null || Drawn === null ? null : (
    <OnTop page={page}>
      <Drawn />
    </OnTop>
  )
}

/** Keeps a card for the screen below: it closes with the screen, which goes on without it. */
export function WithCard({
  whose,
  face,
  children,
}: {
  readonly whose: CardRole
  /** Fetches what is drawn into a window on top; always the same function. */
  readonly face: Face
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
      {card.offered ? (
        <Card face={face} page={held?.kind === 'on-top' ? held.window : null} />
      ) : null}
    </CardContext>
  )
}
