import type { ReactElement, ReactNode } from 'react'
import { useLater } from './useLater.ts'

const load = async () => (await import('./TooltipFloat.tsx')).TooltipFloat

/** More about a control for who points at it or reaches it by keyboard; nothing that is needed to use it. */
export function Tooltip({
  text,
  children,
}: {
  readonly text: ReactNode
  readonly children: ReactElement
}) {
  const Float = useLater(load)
  return Float === null ? children : <Float text={text}>{children}</Float>
}
