import type { ComponentPropsWithRef } from 'react'
import { KeyCap } from './KeyCap.tsx'
import { useKeyName } from './KeysOf.tsx'
import './button.css'

type ButtonProps = ComponentPropsWithRef<'button'> & {
  /** The key that does the same, shown as a cap: `N`, `Shift +`. */
  readonly shortcut?: string | undefined
  /** `ink` is the one filled button of a view; `bare` has no outline until pointed at. */
  readonly look?: 'plain' | 'ink' | 'bare'
  readonly size?: 'small' | 'normal' | 'large'
}

/** How ARIA writes a key of ours. */
export function ariaKeys(shortcut: string): string {
  // Most are a letter, and buttons are drawn often.
  if (shortcut.length === 1) return shortcut === '+' ? 'Plus' : shortcut
  return shortcut.replaceAll(' ', '+').replace(/\+\+$/, '+Plus')
}

/** A real button, with its key beside its words. */
export function Button({
  shortcut,
  look = 'plain',
  size = 'normal',
  className,
  children,
  ...rest
}: ButtonProps) {
  const key = useKeyName(shortcut)
  return (
    <button
      type="button"
      {...rest}
      className={className === undefined ? 'ui-button' : `ui-button ${className}`}
      data-look={look}
      data-size={size}
      aria-keyshortcuts={key === null ? undefined : ariaKeys(key)}
    >
      {children}
      {shortcut === undefined ? null : <KeyCap keys={shortcut} />}
    </button>
  )
}
