import type { ComponentProps, ReactNode } from 'react'
import type { Phase } from '../../../shared/timing/countdown.ts'
import { useLost } from '../connection/ConnectionState.tsx'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import page from './countdownPage.module.css'
import phases from './phaseField.module.css'

/** The part of a page that shows a countdown: its digits above the ground line, texts below. A phase changes its fill, never its layout; a lost page has no fill. */
export function CountdownField({
  phase = 'calm',
  line,
  below,
  className = '',
  children,
  ...more
}: ComponentProps<'div'> & {
  readonly phase?: Phase
  readonly line: ReactNode
  readonly below: ReactNode
}) {
  const lost = useLost()
  return (
    <div
      {...more}
      className={`${phases.field} ${page.field} ${className}`}
      data-phase={lost ? 'calm' : phase}
    >
      <PageParts>
        {children}
        {line}
        <div className={`spread ${phases.foot} ${page.foot}`}>{below}</div>
      </PageParts>
    </div>
  )
}
