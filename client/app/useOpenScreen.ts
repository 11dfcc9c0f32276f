import { useState } from 'react'
import type { Role } from '../../shared/run/grant.ts'
import { type ScreenRole, sameRoles } from '../../shared/run/roles.ts'

/** The open screen of a link, and whether the link's screens have changed meanwhile. */
export type OpenScreen = {
  /** Null if the link opens no screen. */
  readonly role: ScreenRole | null
  /** Whether the screens have changed since the page opened, until the notice is dismissed. */
  readonly changed: boolean
  readonly choose: (role: ScreenRole) => void
  readonly dismiss: () => void
}

/** Returns the chosen screen, else the first. After a change of roles, the open screen stays open if the new roles include it. */
export function useOpenScreen(roles: readonly Role[], screens: readonly ScreenRole[]): OpenScreen {
  const [chosen, setChosen] = useState<ScreenRole | null>(null)
  const [changed, setChanged] = useState(false)
  const [last, setLast] = useState({ roles, shown: screens[0] ?? null })
  const hasOtherRoles = !sameRoles(last.roles, roles)
  const wanted = hasOtherRoles ? last.shown : chosen
  const role = screens.find((one) => one === wanted) ?? screens[0] ?? null
  if (hasOtherRoles || last.shown !== role) setLast({ roles, shown: role })
  if (hasOtherRoles) {
    setChosen(role)
    setChanged(true)
  }
  return {
    role,
    changed,
    choose(one) {
      setChosen(one)
      setChanged(false)
    },
    dismiss: () => setChanged(false),
  }
}
