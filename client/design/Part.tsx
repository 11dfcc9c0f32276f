import type { ReactNode } from 'react'
import css from './design.module.css'

const THEMES = ['light', 'dark', 'stage'] as const

/** A part of the page: the same components in every theme, side by side. */
export function Part({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section id={title.toLowerCase().replaceAll(' ', '-')}>
      <h2>{title}</h2>
      <div className={css.themes}>
        {THEMES.map((theme) => (
          <div key={theme} data-theme={theme}>
            {children}
          </div>
        ))}
      </div>
    </section>
  )
}

/** One state of a component with its name. */
export function Shown({ as, children }: { readonly as: string; readonly children: ReactNode }) {
  return (
    <div className={css.shown}>
      <span className="label">{as}</span>
      <div>{children}</div>
    </div>
  )
}
