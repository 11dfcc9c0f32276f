import type { ReactNode } from 'react'
import css from './roomy.module.css'

/** Words that take the room of the widest of those that may stand in their place, so that nothing beside them moves when they change. */
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
