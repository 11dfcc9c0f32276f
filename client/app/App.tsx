import { useMemo, useSyncExternalStore } from 'react'
import { overlayAt } from '../../shared/protocol/http/overlays.ts'
import type { Device } from '../../shared/protocol/opened.ts'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import { ErrorBoundary } from '../ui/connection/ErrorBoundary.tsx'
import { usePageTheme, useThemeChoice } from '../ui/controls/theme.ts'
import { entranceOf } from './entrance.ts'
import { type Download, Downloaded, MessagePage } from './MessagePage.tsx'
import { Screen } from './Screen.tsx'
import { LINKS, OVERLAY } from './screens.ts'

/** The minimum shorter side of a tablet's screen, in CSS px. */
const MIN_TABLET_SIDE = 600

/** Returns the kind of this device from its pointer and the size of its screen. */
function deviceOf({ matchMedia, screen }: Pick<Window, 'matchMedia' | 'screen'>): Device {
  if (!matchMedia('(hover: none) and (pointer: coarse)').matches) return 'computer'
  return Math.min(screen.width, screen.height) < MIN_TABLET_SIDE ? 'phone' : 'tablet'
}

const FRONT: Download = {
  areas: ['front'],
  load: async () => (await import('./FrontPage.tsx')).FrontPage,
}

const OWNER: Download<{ readonly handshake: Handshake }> = {
  areas: ['owner', 'integrations', 'accessRecord', 'answers', 'intake', ...LINKS, 'nextTime'],
  load: async () => (await import('../views/owner/OwnerView.tsx')).OwnerView,
}

function subscribeToHash(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

type LinkInAddress = {
  readonly hash: string
  readonly entrance: ReturnType<typeof entranceOf>
}

/** The page or screen of a link. */
function Page({ hash, entrance }: LinkInAddress) {
  // A screen sets the theme of its role; all other pages follow the device.
  const { theme } = useThemeChoice('page', 'system')
  usePageTheme(theme)
  const { as } = entrance
  if (as === 'none') return <Downloaded of={FRONT} props={{}} />
  if (as === 'broken') return <MessagePage message="disconnected.wrong-token" />
  const { handshake } = entrance
  return handshake.as === 'owner' ? (
    <Downloaded key={hash} of={OWNER} props={{ handshake }} />
  ) : (
    <Screen key={hash} handshake={handshake} />
  )
}

/** Shows the page, screen or overlay of the link in the address. An overlay that fails or has no link is empty, as its page is in a video. */
export function App() {
  const hash = useSyncExternalStore(subscribeToHash, () => window.location.hash)
  const entrance = useMemo(() => entranceOf(hash, deviceOf(window)), [hash])
  const kind = overlayAt(window.location.pathname)
  if (kind === null) return <Page hash={hash} entrance={entrance} />
  if (entrance.as !== 'screen') return null
  const { handshake } = entrance
  return (
    <ErrorBoundary fallback={null}>
      <Downloaded key={hash} of={OVERLAY} props={{ kind, handshake }} />
    </ErrorBoundary>
  )
}
