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
import { type WindowRole, windowAddress } from './windowRole.ts'
import './smallWindow.module.css'
import { ActButton } from '../acts/ActButton.tsx'
import { Button } from '../controls/Button.tsx'
import notice from '../layout/notice.module.css'
import css from './smallWindow.module.css'

/** Its width and height in CSS pixels; people may draw it larger or smaller. */
const SIZE = { width: 320, height: 120 }

/** How often a small window is looked at for having been closed, in ms: browsers tell its opener nothing. */
const LOOK = 400

/** A small window that is open: drawn by this page into a window on top, or a page of its own. */
type OpenWindow = { readonly kind: 'on-top' | 'page'; readonly window: Window }

type PictureInPicture = {
  requestWindow(options: { width: number; height: number }): Promise<Window>
}

/** Document Picture-in-Picture, where the browser has it. */
function pictureInPicture(): PictureInPicture | null {
  const { documentPictureInPicture } = window as { documentPictureInPicture?: PictureInPicture }
  return documentPictureInPicture ?? null
}

/** Whether a small window makes sense here: a phone shows one page at a time. */
function canFloat(): boolean {
  return pictureInPicture() !== null || window.matchMedia?.('(hover: none)').matches !== true
}

/** Gives a new document the looks of this one; as links, as the pages' policy allows no style of unknown origin. */
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
    // Refused, as by a policy of the browser: a small window does as well.
    return null
  }
}

/** Opens the small window of a role: on top where the browser can, else as a small window; null where the browser blocks it. */
async function openSmallWindow(role: WindowRole): Promise<OpenWindow | null> {
  const onTop = await openOnTop()
  if (onTop !== null) return onTop
  const features = `popup,width=${SIZE.width},height=${SIZE.height}`
  const small = window.open(windowAddress(role, window.location), `rostrum-card-${role}`, features)
  return small === null ? null : { kind: 'page', window: small }
}

/** Calls back when the small window was closed, however that came; returns the disposer. */
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

/** The small window of a screen: whether it is open, and how it is opened and closed. */
type FloatingWindow = {
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
function useSmallWindow(): FloatingWindow | null {
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

/** Opens the small window and closes it again; `hint` explains it on screens that something may cover. */
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

/** Reports that the browser blocked the window, and what to do; a line of the page, over nothing. */
export function SmallWindowNotice() {
  const { t } = useTranslation(['smallWindow', 'common'])
  const floating = useSmallWindow()
  return (
    <div role="status" data-testid="window-notice">
      {floating?.blocked === true ? (
        <p className={notice.notice} data-tone="wrong">
          <span>{t('blocked')}</span>
          <Button size="small" look="bare" onClick={floating.understood}>
            {t('common:refusalDismiss')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
