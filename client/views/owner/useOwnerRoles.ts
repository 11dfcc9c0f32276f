import { useState } from 'react'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Role } from '../../../shared/run/grant.ts'
import type { RoleActs } from '../../ui/links/roles/roleActs.ts'
import { useAct } from './useOwner.ts'

/** How the owner changes what the links of a show open. */
export function useOwnerRoles({ show, archived }: OwnedShow): RoleActs {
  const act = useAct()
  const [asked, ask] = useState<{ readonly link: string; readonly roles: readonly Role[] } | null>(
    null,
  )
  return {
    can: () => !archived,
    set({ link, grant }, roles) {
      ask({ link, roles })
      void act.give(show, { type: 'setRoles', link, roles: [...roles], was: grant.roles })
    },
    wished: (link) => (act.busy && asked?.link === link ? asked.roles : null),
    trouble: (link) => (asked?.link === link ? act.trouble : null),
  }
}
