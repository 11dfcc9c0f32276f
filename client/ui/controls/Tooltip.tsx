import { cloneElement, type ReactElement, type ReactNode, type Ref, useState } from 'react'
import { useLater } from './useLater.ts'

const load = async () => (await import('./TooltipFloat.tsx')).TooltipFloat

/** More about a control for who points at it or reaches it by keyboard; nothing that is needed to use it. It comes a little after the control, which stays the same element. */
export function Tooltip({
  text,
  children,
}: {
  readonly text: ReactNode
  readonly children: ReactElement<{ readonly ref?: Ref<HTMLElement> }>
}) {
  const [control, setControl] = useState<HTMLElement | null>(null)
  const Float = useLater(load)
  return (
    <>
      {cloneElement(children, { ref: setControl })}
      {Float === null || control === null ? null : <Float text={text} control={control} />}
    </>
  )
}
