import type { ReactNode } from 'react'

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
    <section className="design-part" id={title.toLowerCase().replaceAll(' ', '-')}>
      <h2>{title}</h2>
      <div className="design-themes">
        {THEMES.map((theme) => (
          <div key={theme} data-theme={theme} className="design-theme">
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
    <div className="design-shown">
      <span className="label">{as}</span>
      <div>{children}</div>
    </div>
  )
}
