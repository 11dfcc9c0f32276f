import type { ReactNode } from 'react'

/** Another way to begin a show: one press, and what comes of it. */
export function OtherWay({
  title,
  disabled = false,
  onClick,
  children,
}: {
  readonly title: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <li>
      <button type="button" disabled={disabled} onClick={onClick}>
        {title}
      </button>
      <p className="second">{children}</p>
    </li>
  )
}
