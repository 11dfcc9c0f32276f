import type { ReactNode } from 'react'
import css from './roomy.module.css'

/** A text that is as wide as the widest text that can replace it, so that nothing beside it moves when it changes. */
export function Roomy({
  words,
  children,
  className = '',
}: {
  readonly words: readonly string[]
  readonly children: ReactNode
  readonly className?: string | undefined
}) {
  return (
    <span className={`${css.roomy} ${className}`} data-room={words.join('\n')}>
      {children}
    </span>
  )
}
