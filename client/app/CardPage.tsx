import type { Grant } from '../../shared/run/grant.ts'
import { useShow } from '../live/LiveContext.tsx'
import { CrashedCard, OpeningCard } from '../ui/card/CardPages.tsx'
import { type CardRole, isCardRole } from '../ui/card/cardRole.ts'
import { ErrorBoundary } from '../ui/connection/ErrorBoundary.tsx'
import { usePageTheme } from '../ui/controls/theme.ts'
import { CARDS, screensOf } from './screens.ts'
import { type Download, useDownload } from './useDownload.ts'

/** Returns the requested card, or the one of the link's first screen with a card. */
function cardOf(asked: CardRole | 'any', grant: Grant | null): CardRole {
  if (asked !== 'any') return asked
  const first = grant === null ? undefined : screensOf(grant).find(isCardRole)
  return first ?? 'speaker'
}

function Card({ download }: { readonly download: Download }) {
  const Downloaded = useDownload(download)
  return Downloaded === null ? <OpeningCard /> : <Downloaded />
}

/** Shows the card as a page, in a small window for browsers without windows that stay on top. */
export function CardPage({ asked }: { readonly asked: CardRole | 'any' }) {
  const grant = useShow((state) => state.you?.grant ?? null)
  usePageTheme('stage')
  return (
    <ErrorBoundary fallback={<CrashedCard />}>
      <Card download={CARDS[cardOf(asked, grant)]} />
    </ErrorBoundary>
  )
}
