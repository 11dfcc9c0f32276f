import {
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { Act } from '../acts/act.ts'
import { useLater } from '../controls/useLater.ts'
import { canFloat, type OpenWindow, openSmallWindow, whenClosed } from './openSmallWindow.ts'
import type { WindowRole } from './windowRole.ts'
// A window on top is dressed in the sheets that this page has when it opens.
import './smallWindow.module.css'

/** The small window of a screen: whether it is open, and how it is opened and closed. */
export type FloatingWindow = {
  /** False where a small window would be of no use, as on a phone. */
  readonly offered: boolean
  readonly open: boolean
  /** The browser let no window open. */
  readonly blocked: boolean
  readonly toggle: () => void
  /** The notice about a blocked window was read. */
  readonly understood: () => void
}

const WindowContext = createContext<FloatingWindow | null>(null)

/** The small window of the screen that this part belongs to; null where the screen has none. */
export function useSmallWindow(): FloatingWindow | null {
  return useContext(WindowContext)
}

type Face = () => Promise<ComponentType>

const loadOnTop = async () => (await import('./OnTop.tsx')).OnTop

/** What is drawn into the window on top, while there is one: fetched a little after the screen, so that it is here when it is wanted. */
function Drawing({ face, page }: { readonly face: Face; readonly page: Window | null }) {
  const OnTop = useLater(loadOnTop, page !== null)
  const Drawn = useLater(face, page !== null)
  return page === null || OnTop === null || Drawn === null ? null : (
    <OnTop page={page}>
      <Drawn />
    </OnTop>
  )
}

/** Gives the screen below a small window; it closes with the screen, which goes on without it. */
export function WithSmallWindow({
  whose,
  face,
  children,
}: {
  readonly whose: WindowRole
  /** Fetches what is drawn into a window on top; always the same function. */
  readonly face: Face
  readonly children: ReactNode
}) {
  const [opened, setOpened] = useState<OpenWindow | null>(null)
  const [blocked, setBlocked] = useState(false)
  useEffect(() => {
    if (opened === null) return
    const stop = whenClosed(opened, () => setOpened(null))
    return () => {
      stop()
      opened.window.close()
    }
  }, [opened])
  const open = async () => {
    const next = await openSmallWindow(whose)
    setBlocked(next === null)
    setOpened(next)
  }
  const floating: FloatingWindow = {
    offered: canFloat(),
    open: opened !== null,
    blocked,
    toggle: () => {
      if (opened === null) void open()
      else setOpened(null)
    },
    understood: () => setBlocked(false),
  }
  return (
    <WindowContext value={floating}>
      {children}
      {floating.offered ? (
        <Drawing face={face} page={opened?.kind === 'on-top' ? opened.window : null} />
      ) : null}
    </WindowContext>
  )
}

/** Opens this screen's small window and closes it again; off where this device has none. */
export function useSmallWindowAct(cap: string): Act {
  const { t } = useTranslation('smallWindow')
  const floating = useSmallWindow()
  return {
    id: 'card',
    name: t('button'),
    caps: [cap],
    on: floating?.offered === true,
    chosen: floating?.open ?? false,
    run: () => floating?.toggle(),
    // The small window takes it.
    focus: () => null,
  }
}
