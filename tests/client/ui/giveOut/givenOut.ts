import type { GivenLink, LinkHolder } from '../../../../client/ui/giveOut/person.ts'
import type { RoleActs } from '../../../../client/ui/links/roles/roleActs.ts'
import type { Opened } from '../../../../shared/protocol/opened.ts'
import { instant, MINUTE, plus } from '../../../../shared/time/instant.ts'

/** The first day. */
export const OCCASION = {
  show: 'forum',
  title: { en: 'Forum' },
  zones: ['Asia/Shanghai'],
  languages: ['en'],
  series: null,
  startsAt: instant(Date.parse('2023-06-21T15:00:00+08:00')),
}

/** A link of somebody's to a show, on the day of the show. */
export function given(name: string, occasion = OCCASION, opened: Opened | null = null): GivenLink {
  const id = name.toLowerCase()
  return {
    link: id,
    grant: { roles: ['speaker'], person: id, booth: null },
    booth: null,
    person: { name: { en: name } },
    path: `/#${occasion.show}.${id}.AAAAAAAAAAAAAAAAAAAAAA`,
    turns: [{ at: plus(occasion.startsAt, 40 * MINUTE), segment: { en: 'Talks' } }],
    address: `https://rostrum.example.org/#${occasion.show}.${id}.AAAAAAAAAAAAAAAAAAAAAA`,
    opened,
    screens: 0,
    occasion,
    zone: null,
    named: [],
  }
}

/** Somebody who is given a link to the first day. */
export function receiver(name: string, part: Partial<LinkHolder> = {}): LinkHolder {
  const known = { address: null, affiliation: null, contact: null, speaks: ['en'] }
  return { key: name, name: { en: name }, ...known, links: [given(name)], ...part }
}

/** When a link was opened. */
export const OPENED = {
  first: Date.parse('2023-06-21T13:47:00+08:00'),
  last: Date.parse('2023-06-21T14:02:00+08:00'),
  on: 'phone' as const,
}

/** Everything may be changed, and nothing is. */
export const NO_ROLES: RoleActs = {
  can: () => true,
  set: () => undefined,
  pendingRoles: () => null,
  trouble: () => null,
}
