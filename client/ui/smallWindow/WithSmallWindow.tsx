import {
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type Act, ActButton } from '../acts/act.tsx'
import { TroubleNotice } from '../connection/TroubleNotice.tsx'
import { useLazyLoad } from '../controls/useLazyLoad.ts'
import { type WindowRole, windowAddress } from './windowRole.ts'

/** The initial width and height of a small window in CSS px. */
const SIZE = { width: 320, height: 120 }

/** The interval at which to check whether a small window was closed, in ms; no event reports it. */
const CHECK_INTERVAL = 400

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

/** Returns whether a small window is useful: a phone shows only one page at a time. */
function canFloat(): boolean {
  return pictureInPicture() !== null || window.matchMedia?.('(hover: none)').matches !== true
}

/** Adds the style sheets of this page to a new document, as links: the content security policy allows no inline styles. */
function addStyles({ document: page }: Window): void {
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
    addStyles(page)
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
function whenClosed({ kind, window: page }: OpenWindow, onClosed: () => void): () => void {
  if (kind === 'on-top') {
    page.addEventListener('pagehide', onClosed)
    return () => page.removeEventListener('pagehide', onClosed)
  }
  const timer = setInterval(() => {
    if (page.closed) onClosed()
  }, CHECK_INTERVAL)
  return () => clearInterval(timer)
}

/** Returns the state of a screen's small window, and its actions. It closes together with the screen. */
function useFloatingWindow(whose: WindowRole) {
  const [current, setCurrent] = useState<OpenWindow | null>(null)
  const [isBlocked, setBlocked] = useState(false)
  useEffect(() => {
    if (current === null) return
    const stop = whenClosed(current, () => setCurrent(null))
    return () => {
      stop()
      current.window.close()
    }
  }, [current])
  const open = async () => {
    const next = await openSmallWindow(whose)
    setBlocked(next === null)
    setCurrent(next)
  }
  return {
    /** False if a small window would be useless, as on a phone. */
    isOffered: canFloat(),
    current,
    /** Whether the browser blocked the window. */
    isBlocked,
    toggle: () => {
      if (current === null) void open()
      else setCurrent(null)
    },
    /** Dismisses the notice about a blocked window. */
    dismiss: () => setBlocked(false),
  }
}

/** The small window of this screen; null if the screen has none. */
const WindowContext = createContext<ReturnType<typeof useFloatingWindow> | null>(null)

type Face = () => Promise<ComponentType>

const loadOnTop = async () => (await import('./OnTop.tsx')).OnTop

/** Draws the content into the window on top while there is one. It loads a little after the screen, to be ready on request. */
function Drawing({ face, page }: { readonly face: Face; readonly page: Window | null }) {
  const OnTop = useLazyLoad(loadOnTop, page !== null)
  const Content = useLazyLoad(face, page !== null)
  return page === null || OnTop === null || Content === null ? null : (
    <OnTop page={page}>
      <Content />
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
  const { isOffered, current } = floating
  return (
    <WindowContext value={floating}>
      {children}
      {isOffered ? (
        <Drawing face={face} page={current?.kind === 'on-top' ? current.window : null} />
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
    enabled: floating?.isOffered === true,
    chosen: Boolean(floating?.current),
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
  return act.enabled ? (
    <ActButton
      act={act}
      look="bare"
      size="small"
      className="not-touch"
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
      text={floating.isBlocked ? t('blocked') : null}
      dismiss={floating.dismiss}
      testid="window-notice"
    />
  )
}
