import type { ComponentPropsWithRef } from 'react'
import { KeyCap } from './KeyCap.tsx'
import { useKeyName } from './keys.tsx'
import './button.css'

type ButtonProps = ComponentPropsWithRef<'button'> & {
  /** The key with the same action, shown as a cap: `N`, `Shift +`. */
  readonly shortcut?: string | undefined
  /** `ink` is the only filled button of a view; `bare` has no outline until hovered. */
  readonly look?: 'plain' | 'ink' | 'bare'
  readonly size?: 'small' | 'normal' | 'large'
}

/** Returns a key in the notation of ARIA. */
export function ariaKeys(shortcut: string): string {
  // Most keys are a single letter, and buttons render often.
  if (shortcut.length === 1) return shortcut === '+' ? 'Plus' : shortcut
  return shortcut.replaceAll(' ', '+').replace(/\+\+$/, '+Plus')
}

/** A button with its key beside its label. */
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
