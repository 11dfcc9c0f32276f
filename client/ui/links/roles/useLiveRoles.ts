import { may } from '../../../../shared/access/may.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { refusalWords } from '../../connection/refusalWords.ts'
import { useRefusalNames } from '../../connection/useRefusalNames.ts'
import type { Held, RoleActs } from './roleActs.ts'

function commandOf({ link, grant }: Held, roles: readonly Role[]): CommandOf<'setRoles'> {
  return { type: 'setRoles', link, roles: [...roles], was: grant.roles }
}

/** How a screen of the show changes what links open: as its own link may, while it is in touch with the server. */
export function useLiveRoles(): RoleActs {
  const live = useLive()
  const { t } = useTranslation()
  const naming = useRefusalNames()
  const show = useShow((state) => state.show)
  const you = useShow((state) => state.you)
  const pending = useShow((state) => state.pending)
  const refused = useShow((state) => state.refused)
  const away = useShow(({ connection: { status } }) => status === 'on-its-own' || status === 'lost')
  return {
    can: (held, roles) =>
      !away &&
      you !== null &&
      show !== null &&
      !show.archived &&
      may(you.grant, commandOf(held, roles), show),
    set: (held, roles) => void live.give(commandOf(held, roles)),
    wished(link) {
      for (const { command } of pending) {
        if (command.type === 'setRoles' && command.link === link) return command.roles
      }
      return null
    },
    trouble(link) {
      if (refused?.command.type !== 'setRoles' || refused.command.link !== link) return null
      return refusalWords(t, refused.refusal, naming)
    },
  }
}
