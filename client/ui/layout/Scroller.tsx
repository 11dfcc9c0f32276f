import type { ReactNode, Ref } from 'react'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import { More } from '../controls/More.tsx'
import css from './scroller.module.css'

/** A part that scrolls can be reached by the keyboard. */
const REACHABLE = { tabIndex: 0 } as const

/** Shows as many whole rows of a list or table as fit, and one row that names what is out of sight. */
export function Scroller({
  name,
  ref,
  children,
}: {
  readonly name: string
  readonly ref?: Ref<HTMLElement>
  readonly children: ReactNode
}) {
  return (
    <div className={css.frame}>
      <section className={css.scroller} aria-label={name} ref={ref} {...REACHABLE}>
        <PageParts>{children}</PageParts>
        <More />
      </section>
    </div>
  )
}
