import type { ReactNode, Ref } from 'react'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import { More } from './More.tsx'

/** A scrolling part can get the keyboard focus, whatever its content. */
const REACHABLE = { tabIndex: 0 } as const

/** A named part of a page that scrolls by wheel, touch and keys, and shows where it continues. */
export function ScrollRegion({
  name,
  className,
  ref,
  children,
}: {
  readonly name: string
  readonly className: string | undefined
  readonly ref?: Ref<HTMLElement>
  readonly children: ReactNode
}) {
  return (
    <section className={className} aria-label={name} ref={ref} {...REACHABLE}>
      <PageParts>{children}</PageParts>
      <More />
    </section>
  )
}
