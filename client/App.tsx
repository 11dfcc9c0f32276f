import { lazy, Suspense, useMemo, useSyncExternalStore } from 'react'
import { entranceOf } from './entrance.ts'
import { FrontPage } from './FrontPage.tsx'
import { Message } from './Message.tsx'
import { Screen } from './Screen.tsx'
import { usePageTheme, useThemeChoice } from './ui/controls/theme.ts'

const OwnerView = lazy(async () => ({
  default: (await import('./views/owner/OwnerView.tsx')).OwnerView,
}))

function onHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** The whole of Rostrum in a browser: what the link in the address opens. */
export function App() {
  const hash = useSyncExternalStore(onHash, () => window.location.hash)
  const entrance = useMemo(() => entranceOf(hash), [hash])
  const { as } = entrance
  // The front door and the owner's page are paper on every device; a screen is what its role is read in.
  const onPaper = as === 'nobody' || (as === 'someone' && entrance.handshake.as === 'owner')
  const { theme } = useThemeChoice('page', 'system')
  usePageTheme(onPaper ? 'light' : theme)
  if (as === 'nobody') return <FrontPage />
  if (as === 'broken') return <Message said="parted.wrong-token" />
  const { handshake } = entrance
  return handshake.as === 'owner' ? (
    <Suspense fallback={null}>
      <OwnerView key={hash} handshake={handshake} />
    </Suspense>
  ) : (
    <Screen key={hash} handshake={handshake} />
  )
}
