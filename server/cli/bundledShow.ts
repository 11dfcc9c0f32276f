import type { Agenda } from '../../shared/agenda/model.ts'
import { planOf } from '../../shared/agenda/plan.ts'
import { namedRoles } from '../../shared/run/namedRoles.ts'
import { dateIn } from '../../shared/time/format.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { dateAfter } from '../../shared/time/zones.ts'
import { makeShow } from '../host/makeShow.ts'
import { linksOf, type NewLink } from '../host/showLinks.ts'
import { foundingAgenda } from '../shows/foundingAgenda.ts'
import type { Store } from '../store/port.ts'

/** The id of the show that every server has from its first start. */
export const BUNDLED_SHOW = 'dialogue'

const FACT = 'bundled-show'
const ZONE = 'Asia/Shanghai'

/** Makes the bundled show at first start, for today or for tomorrow when its time has passed; later it does nothing. */
export async function ensureBundledShow(store: Store, now: Instant): Promise<void> {
  if ((await store.fact(FACT)) !== null) return
  const agenda = comingAgenda(now)
  // A conflict means that an earlier start was interrupted behind this very line.
  await makeShow(store, {
    show: BUNDLED_SHOW,
    agenda,
    links: linksOf(agenda).map((made) => withConsole(made, agenda)),
    wall: now,
    rehearsal: null,
  })
  await store.setFact(FACT, BUNDLED_SHOW)
}

/**
 * The example's own decision: whoever moderates it has the console on their own link, so that a first look needs no setting up.
 * In every other show somebody gives it to them (P10).
 */
function withConsole({ link, grant }: NewLink, agenda: Agenda): NewLink {
  const named = grant.person === null ? [] : (namedRoles(agenda).get(grant.person) ?? [])
  const moderates = named.some(({ as }) => as === 'moderator')
  return { link, grant: moderates ? { ...grant, roles: ['moderator', 'speaker'] } : grant }
}

/** The founding agenda on the next day on which its start is still to come. */
function comingAgenda(now: Instant): Agenda {
  const today = dateIn(now, ZONE)
  const agenda = foundingAgenda(today)
  const [first] = planOf(agenda).segments.values()
  return first !== undefined && first.start > now ? agenda : foundingAgenda(dateAfter(today, 1))
}
