import type { Agenda } from '../../shared/agenda/model.ts'
import { planOf } from '../../shared/agenda/plan.ts'
import { namedRoles } from '../../shared/run/namedRoles.ts'
import { dateIn } from '../../shared/time/format.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { dateAfter } from '../../shared/time/zones.ts'
import { makeShow } from '../host/makeShow.ts'
import { linksOf, type NewLink } from '../host/showLinks.ts'
import { exampleAgenda } from '../shows/example.ts'
import type { Store } from '../store/port.ts'

/** The id of the show that every server has from its first start. */
export const BUNDLED_SHOW = 'dialogue'

const FACT = 'bundled-show'
const ZONE = 'Asia/Shanghai'

/** Creates the bundled show at the first start: for today, or for tomorrow if its start has passed. Later it does nothing. */
export async function ensureBundledShow(store: Store, now: Instant): Promise<void> {
  if ((await store.fact(FACT)) !== null) return
  const agenda = nextAgenda(now)
  // A conflict means that an earlier start was interrupted right after this line.
  await makeShow(store, {
    show: BUNDLED_SHOW,
    agenda,
    links: linksOf(agenda).map((link) => withModeratorRole(link, agenda)),
    wall: now,
    rehearsal: null,
  })
  await store.setFact(FACT, BUNDLED_SHOW)
}

/** Gives moderators of the example the console on their own link, so that a first look needs no setup; in other shows a person grants that role (P10). */
function withModeratorRole({ link, grant }: NewLink, agenda: Agenda): NewLink {
  const agendaRoles = grant.person === null ? [] : (namedRoles(agenda).get(grant.person) ?? [])
  const moderates = agendaRoles.some(({ as }) => as === 'moderator')
  return { link, grant: moderates ? { ...grant, roles: ['moderator', 'speaker'] } : grant }
}

/** Returns the founding agenda on the next day with a start in the future. */
function nextAgenda(now: Instant): Agenda {
  const today = dateIn(now, ZONE)
  const agenda = exampleAgenda(today)
  const [first] = planOf(agenda).segments.values()
  return first !== undefined && first.start > now ? agenda : exampleAgenda(dateAfter(today, 1))
}
