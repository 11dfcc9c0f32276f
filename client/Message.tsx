import type { ReactNode } from 'react'
import { LanguageSwitch } from './ui/LanguageSwitch.tsx'
import './message.css'

/** A whole page that says one thing and what to do next. */
export function Message({
  title,
  step,
  children,
}: {
  readonly title: string
  readonly step: string
  readonly children?: ReactNode
}) {
  return (
    <main className="message">
      <div className="message-corner">
        <b>Rostrum</b>
        <LanguageSwitch />
      </div>
      <div className="message-body" role="status">
        <h1>{title}</h1>
        <p>{step}</p>
        {children}
      </div>
    </main>
  )
}
