import {
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ActButton } from '../acts/ActButton.tsx'
import type { Act } from '../acts/act.ts'
import { TroubleNotice } from '../connection/TroubleNotice.tsx'
import { useLater } from '../controls/useLater.ts'
import css from './smallWindow.module.css'
import { type WindowRole, windowAddress } from './windowRole.ts'

/** Its initial width and height in CSS px; people may resize it. */
const SIZE = { width: 320, height: 120 }

/** How often to check whether a small window was closed, in ms: browsers do not report it to the opener. */
const LOOK = 400

/** An open small window: drawn by this page into a window on top, or a page of its own. */
type OpenWindow = { readonly kind: 'on-top' | 'page'; readonly window: Window }

type PictureInPicture = {
  requestWindow(options: { width: number; height: number }): Promise<Window>
}

/** Returns Document Picture-in-Picture, if the browser has it. */
function pictureInPicture(): PictureInPicture | null {
  const { documentPictureInPicture } = window as { documentPictureInPicture?: PictureInPicture }
  return documentPictureInPicture ?? null
}

/** Whether a small window is useful here: a phone shows one page at a time. */
function canFloat(): boolean {
  return pictureInPicture() !== null || window.matchMedia?.('(hover: none)').matches !== true
}

/** Adds the style sheets of this page to a new document, as links: the content security policy allows no inline styles. */
function dress({ document: page }: Window): void {
  for (const { href, ownerNode } of document.styleSheets) {
    if (href === null) {
      if (ownerNode !== null) page.head.append(page.importNode(ownerNode, true))
      continue
    }
    const link = page.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    page.head.append(link)
  }
  page.title = document.title
  page.documentElement.dataset['theme'] = 'stage'
}

async function openOnTop(): Promise<OpenWindow | null> {
  try {
    const page = await pictureInPicture()?.requestWindow(SIZE)
    if (page === undefined) return null
    dress(page)
    return { kind: 'on-top', window: page }
  } catch {
    // Refused, for example by a policy of the browser: an ordinary small window works too.
    return null
  }
}

/** Opens the small window of a role: on top if the browser can, else as an ordinary window; null if the browser blocks it. */
async function openSmallWindow(role: WindowRole): Promise<OpenWindow | null> {
  const onTop = await openOnTop()
  if (onTop !== null) return onTop
  const features = `popup,width=${SIZE.width},height=${SIZE.height}`
  const small = window.open(windowAddress(role, window.location), `rostrum-card-${role}`, features)
  return small === null ? null : { kind: 'page', window: small }
}

/** Calls `closed` once when the small window is closed in any way; returns the disposer. */
function whenClosed({ kind, window: page }: OpenWindow, closed: () => void): () => void {
  if (kind === 'on-top') {
    page.addEventListener('pagehide', closed)
    return () => page.removeEventListener('pagehide', closed)
  }
  const timer = setInterval(() => {
    if (page.closed) closed()
  }, LOOK)
  return () => clearInterval(timer)
}

/** Returns the small window of a screen, which closes together with the screen: whether it is open, and how to open and close it. */
function useFloatingWindow(whose: WindowRole) {
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
  return {
    /** False if a small window would be useless, as on a phone. */
    offered: canFloat(),
    opened,
    /** Whether the browser blocked the window. */
    blocked,
    toggle: () => {
      if (opened === null) void open()
      else setOpened(null)
    },
    /** Dismisses the notice about a blocked window. */
    understood: () => setBlocked(false),
  }
}

/** The small window of this screen; null if the screen has none. */
const WindowContext = createContext<ReturnType<typeof useFloatingWindow> | null>(null)

type Face = () => Promise<ComponentType>

const loadOnTop = async () => (await import('./OnTop.tsx')).OnTop

/** Draws the content into the window on top while there is one. It loads a little after the screen, to be there on request. */
function Drawing({ face, page }: { readonly face: Face; readonly page: Window | null }) {
  const OnTop = useLater(loadOnTop, page !== null)
  const Drawn = useLater(face, page !== null)
  return page === null || OnTop === null || Drawn === null ? null : (
    <OnTop page={page}>
      <Drawn />
    </OnTop>
  )
}

/** Provides the screen in it with a small window. */
export function WithSmallWindow({
  whose,
  face,
  children,
}: {
  readonly whose: WindowRole
  /** Loads the content of a window on top; always the same function. */
  readonly face: Face
  readonly children: ReactNode
}) {
  const floating = useFloatingWindow(whose)
  const { offered, opened } = floating
  return (
    <WindowContext value={floating}>
      {children}
      {offered ? (
        <Drawing face={face} page={opened?.kind === 'on-top' ? opened.window : null} />
      ) : null}
    </WindowContext>
  )
}

/** Returns the act that opens and closes this screen's small window; off if this device has none. */
export function useSmallWindowAct(cap: string): Act {
  const { t } = useTranslation('smallWindow')
  const floating = useContext(WindowContext)
  return {
    id: 'card',
    name: t('button'),
    caps: [cap],
    on: floating?.offered === true,
    chosen: Boolean(floating?.opened),
    run: () => floating?.toggle(),
    // The small window gets the focus.
    focus: () => null,
  }
}

/** Opens and closes the small window; `hint` explains it on screens that another window may cover. */
export function SmallWindowButton({
  act,
  hint = true,
}: {
  /** From `useSmallWindowAct`. */
  readonly act: Act
  readonly hint?: boolean
}) {
  const { t } = useTranslation('smallWindow')
  return act.on ? (
    <ActButton
      act={act}
      look="bare"
      size="small"
      className={css.button}
      title={hint ? t('hint') : undefined}
    />
  ) : null
}

/** States that the browser blocked the window, and what to do; a line of the page, never above other content. */
export function SmallWindowNotice() {
  const { t } = useTranslation('smallWindow')
  const floating = useContext(WindowContext)
  return floating === null ? null : (
    <TroubleNotice
      text={floating.blocked ? t('blocked') : null}
      dismiss={floating.understood}
      testid="window-notice"
    />
  )
}
