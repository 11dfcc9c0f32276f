import type { Grant } from '../../shared/run/grant.ts'
import { useShow } from '../live/LiveContext.tsx'
import { ErrorBoundary } from '../ui/connection/ErrorBoundary.tsx'
import { usePageTheme } from '../ui/controls/theme.ts'
import { CrashedWindow, OpeningWindow } from '../ui/smallWindow/SmallWindow.tsx'
import { isWindowRole, type WindowRole } from '../ui/smallWindow/windowRole.ts'
import { Downloaded } from './MessagePage.tsx'
import { SMALL_WINDOWS, screensOf } from './screens.ts'

/** Returns the requested role; for `any`, the first screen of the link that has a small window, else `speaker`. */
function windowOf(requested: WindowRole | 'any', grant: Grant | null): WindowRole {
  if (requested !== 'any') return requested
  const first = grant === null ? undefined : screensOf(grant).find(isWindowRole)
  return first ?? 'speaker'
}

/** Shows a small window as a page, for browsers without windows that stay on top. */
export function SmallWindowPage({ requested }: { readonly requested: WindowRole | 'any' }) {
  const grant = useShow((state) => state.you?.grant ?? null)
  usePageTheme('stage')
  return (
    <ErrorBoundary fallback={<CrashedWindow />}>
      <Downloaded
        of={SMALL_WINDOWS[windowOf(requested, grant)]}
        props={{}}
        fallback={<OpeningWindow />}
      />
    </ErrorBoundary>
  )
}
