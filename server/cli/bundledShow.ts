import type { LinkId, PersonId } from '../../shared/agenda/ids.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import type { Grant, Role } from '../../shared/run/grant.ts'
import { flatItems } from '../../shared/run/lookup.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { dateAfter, dateIn } from '../../shared/time/zones.ts'
import { planOf } from '../../shared/timing/plan.ts'
import { makeShow } from '../host/makeShow.ts'
import { foundingAgenda } from '../shows/foundingAgenda.ts'
import type { Store } from '../store/port.ts'

/** The id of the show that every server has from its first start. */
export const BUNDLED_SHOW = 'dialogue'

const FACT = 'bundled-show'
const BOOTH = 'en–zh'
const ZONE = 'Asia/Shanghai'

type MadeLink = { readonly link: LinkId; readonly grant: Grant }

/** Makes the bundled show at first start, for today or for tomorrow when its time has passed; later it does nothing. */
export async function ensureBundledShow(store: Store, now: Instant): Promise<void> {
  if ((await store.fact(FACT)) !== null) return
  const agenda = comingAgenda(now)
  // A conflict means that an earlier start was interrupted behind this very line.
  await makeShow(store, {
    show: BUNDLED_SHOW,
    agenda,
    links: bundledLinks(agenda),
    wall: now,
    rehearsal: null,
  })
  await store.setFact(FACT, BUNDLED_SHOW)
}

/** The founding agenda on the next day on which its start is still to come. */
function comingAgenda(now: Instant): Agenda {
  const today = dateIn(now, ZONE)
  const agenda = foundingAgenda(today)
  const [first] = planOf(agenda).segments.values()
  return first !== undefined && first.start > now ? agenda : foundingAgenda(dateAfter(today, 1))
}

/** One link for each person on the programme, and those for the people behind it. */
function bundledLinks(agenda: Agenda): readonly MadeLink[] {
  const speakers = flatItems(agenda).flatMap(({ item }) => item.speakers)
  const people = [...new Set(speakers.map(({ person }) => person))]
  const moderators = new Set(
    speakers.filter(({ role }) => role === 'moderator').map(({ person }) => person),
  )
  return [
    ...people.map((person) => personal(person, moderators.has(person))),
    shared('moderator'),
    shared('timekeeper'),
    { link: 'interpreter', grant: { roles: ['interpreter'], person: null, booth: BOOTH } },
    shared('planner'),
    shared('audience'),
    shared('stage'),
  ]
}

function personal(person: PersonId, moderates: boolean): MadeLink {
  const roles: Role[] = moderates ? ['moderator', 'speaker'] : ['speaker']
  return { link: person, grant: { roles, person, booth: null } }
}

function shared(role: Role): MadeLink {
  return { link: role, grant: { roles: [role], person: null, booth: null } }
}
