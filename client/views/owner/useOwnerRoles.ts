import { useState } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Role } from '../../../shared/run/grant.ts'
import type { Held, RoleActs } from '../../ui/links/roles/roleActs.ts'
import { useCommands } from './useCommands.ts'

/** What was asked of a link last: the roles while there is no answer, and why it was not done. */
type Asked = { readonly wished: readonly Role[] | null; readonly trouble: string | null }

/** How the owner changes what the links of these shows open, those of each show by themselves. */
export function useOwnerRoles(shows: readonly OwnedShow[]): (show: ShowId) => RoleActs {
  const give = useCommands()
  const [asked, setAsked] = useState<ReadonlyMap<string, Asked>>(new Map())
  return (show) => {
    const key = (link: string) => `${show}/${link}`
    const keep = (link: string, now: Asked) =>
      setAsked((had) => new Map([...had, [key(link), now] as const]))
    const set = async ({ link, grant }: Held, roles: readonly Role[]) => {
      keep(link, { wished: roles, trouble: null })
      const change = { link, roles: [...roles], was: grant.roles }
      keep(link, { wished: null, trouble: await give(show, { type: 'setRoles', ...change }) })
    }
    return {
      can: () => shows.some((one) => one.show === show && !one.archived),
      set: (held, roles) => void set(held, roles),
      wished: (link) => asked.get(key(link))?.wished ?? null,
      trouble: (link) => asked.get(key(link))?.trouble ?? null,
    }
  }
}
