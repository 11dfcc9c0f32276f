import type { ReactNode, Ref } from 'react'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import { More } from './More.tsx'

/** Makes a scrolling part focusable, whatever its content. */
const FOCUSABLE = { tabIndex: 0 } as const

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
    <section className={className} aria-label={name} ref={ref} {...FOCUSABLE}>
      <PageParts>{children}</PageParts>
      <More />
    </section>
  )
}
