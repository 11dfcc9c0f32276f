import type { ReactNode } from 'react'
import css from './commandText.module.css'

/** Matches an option of the command line. */
const OPTION = /(--[a-z-]+)/

/** Text for the command line. */
export function Code({ children }: { readonly children: ReactNode }) {
  return <code className={css.code}>{children}</code>
}

/** A sentence in which options of the command line do not break across lines. */
export function Options({ children }: { readonly children: string }) {
  return children
    .split(OPTION)
    .map((part) => (OPTION.test(part) ? <Code key={part}>{part}</Code> : part))
}
