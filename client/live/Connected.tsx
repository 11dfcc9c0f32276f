import { type ReactNode, useEffect, useState } from 'react'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import { LiveProvider } from './LiveContext.tsx'
import { connect, type Live } from './live.ts'

/** Connects with a link and provides its children with the connection, `delay` ms late; closes it on unmount. */
export function Connected({
  handshake,
  delay = 0,
  children,
}: {
  readonly handshake: Handshake
  readonly delay?: number
  readonly children: ReactNode
}) {
  const [live, setLive] = useState<Live | null>(null)
  useEffect(() => {
    const connection = connect({ handshake, delay })
    setLive(connection)
    return () => connection.close()
  }, [handshake, delay])
  return live === null ? null : <LiveProvider live={live}>{children}</LiveProvider>
}
