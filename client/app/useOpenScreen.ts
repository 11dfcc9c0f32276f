import { useState } from 'react'
import type { Role } from '../../shared/run/grant.ts'
import { type ScreenRole, sameRoles } from '../../shared/run/roles.ts'

/** Which of a link's screens is shown, and whether the link came to open others while it was. */
export type OpenScreen = {
  /** Null where the link opens none. */
  readonly role: ScreenRole | null
  /** The link opens something else than when this page was opened, and nobody has said yet that they know. */
  readonly changed: boolean
  readonly choose: (role: ScreenRole) => void
  readonly known: () => void
}

/** Shows the chosen screen, else the first; where the roles of the link change, the one that is open stays as long as they open it. */
export function useOpenScreen(roles: readonly Role[], screens: readonly ScreenRole[]): OpenScreen {
  const [chosen, choose] = useState<ScreenRole | null>(null)
  const [changed, change] = useState(false)
  const [last, keep] = useState({ roles, shown: screens[0] ?? null })
  const isOther = !sameRoles(last.roles, roles)
  const wanted = isOther ? last.shown : chosen
  const role = screens.find((one) => one === wanted) ?? screens[0] ?? null
  if (isOther || last.shown !== role) keep({ roles, shown: role })
  if (isOther) {
    choose(role)
    change(true)
  }
  return {
    role,
    changed,
    choose(one) {
      choose(one)
      change(false)
    },
    known: () => change(false),
  }
}
