import { useMemo } from 'react'
import type { OverlayKind } from '../../../shared/protocol/http/overlays.ts'
import type { Handshake } from '../../../shared/protocol/up/handshake.ts'
import { Connected } from '../../live/Connected.tsx'
import { ErrorBoundary } from '../../ui/connection/ErrorBoundary.tsx'
import { Overlay } from './Overlay.tsx'
import { rawOptions, readOptions } from './options.ts'

/** An overlay with the options of its address, connected with its link. */
export function OverlayPage({
  kind,
  handshake,
}: {
  readonly kind: OverlayKind
  readonly handshake: Handshake
}) {
  const options = useMemo(() => readOptions(rawOptions(window.location.search)).options, [])
  return (
    <Connected handshake={handshake} delay={options.delay}>
      <ErrorBoundary fallback={null}>
        <Overlay kind={kind} options={options} />
      </ErrorBoundary>
    </Connected>
  )
}
