import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { OWNER_KEY, SERVER } from '../../../shared/run/actors.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import { clockText } from '../../../shared/time/format.ts'
import { useCity } from '../../i18n/city.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { nameOfId } from '../agenda/itemName.ts'
import type { RefusalNames } from './refusalWords.ts'

/** Who a link is to this screen: itself, a person by name, or a role. */
function useLinkName(): RefusalNames['link'] {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const you = useShow((state) => state.you?.link ?? null)
  const links = useShow((state) => state.show?.links ?? null)
  const agenda = useShow((state) => state.show?.published?.agenda ?? null)
  const person = (id: LinkId) => {
    const named = links?.find((link) => link.id === id)?.grant.person ?? null
    return agenda === null || named === null ? null : personOf(agenda, named)
  }
  return (id) => {
    if (id === you) return t('justMoved.by.you')
    if (id === SERVER) return t('justMoved.by.itself')
    const named = person(id)
    if (named !== null) return textIn(named.name, tagOf(language)).text
    const roles = id === OWNER_KEY ? ['owner'] : links?.find((link) => link.id === id)?.grant.roles
    if (roles?.includes('moderator')) return t('justMoved.by.moderator')
    return t(roles?.includes('owner') ? 'justMoved.by.owner' : 'justMoved.by.other')
  }
}

/** Who went on after a step of one's own: a timekeeper sees no links, and of steps those of timekeepers alone. */
function useMoverName(link: RefusalNames['link']): RefusalNames['mover'] {
  const { t } = useTranslation()
  const you = useShow((state) => state.you?.link ?? null)
  const show = useShow((state) => state.show)
  return (id) => {
    if (id === you || id === OWNER_KEY || id === SERVER) return link(id)
    if (show?.links.some((one) => one.id === id)) return link(id)
    const colleague = show?.steps.some(({ by, side }) => side === 'run' && by === id)
    return t(colleague ? 'justMoved.by.timekeeper' : 'justMoved.by.aModerator')
  }
}

/** How this screen calls what a refusal is about. */
export function useRefusalNames(): RefusalNames {
  const { language } = useLanguage()
  const { t } = useTranslation()
  const city = useCity()
  const link = useLinkName()
  const agenda = useShow((state) => state.show?.published?.agenda ?? state.show?.draft?.agenda)
  const zone = homeZone(agenda)
  return {
    item: (id) => nameOfId(agenda ?? null, id, tagOf(language)),
    link,
    mover: useMoverName(link),
    interpreter: ({ person, name }) => {
      const known = agenda === undefined || person === null ? null : personOf(agenda, person)
      if (known !== null) return textIn(known.name, tagOf(language)).text
      return name ?? t('inBooth.colleague')
    },
    time: (at) => `${city(zone)} ${clockText(at, zone)}`,
  }
}
