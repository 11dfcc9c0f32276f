import type { ReactNode, Ref } from 'react'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import { More } from './More.tsx'

/** A part that scrolls is a stop for the keyboard, whatever stands in it. */
const REACHABLE = { tabIndex: 0 } as const

/** A named part of a page that scrolls by itself, by wheel, touch or the keys, and says where there is more of it. */
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
