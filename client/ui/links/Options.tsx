import type { ReactNode } from 'react'
import css from './commandText.module.css'

/** An option of the command line. */
const OPTION = /(--[a-z-]+)/

/** Text for the command line. */
export function Code({ children }: { readonly children: ReactNode }) {
  return <code className={css.code}>{children}</code>
}

/** A sentence with options of the command line in it, which no line breaks. */
export function Options({ children }: { readonly children: string }) {
  return children
    .split(OPTION)
    .map((part) => (OPTION.test(part) ? <Code key={part}>{part}</Code> : part))
}
