import type { PersonId } from '../agenda/ids.ts'
import type { Agenda, Person } from '../agenda/model.ts'
import type { Role } from './grant.ts'
import { flatItems } from './lookup.ts'

/** What an agenda can call somebody who runs a show, or works behind it. */
export const CALLINGS = ['moderator', 'chair', 'timekeeper', 'interpreter'] as const
export type Calling = (typeof CALLINGS)[number]

/** A role that an agenda names somebody for, and as what. */
export type NamedRole = { readonly role: Role; readonly as: Calling }

/** The role that belongs to a calling: who chairs runs the show like its moderator. */
const ROLE_OF: Readonly<Record<Calling, Role>> = {
  moderator: 'moderator',
  chair: 'moderator',
  timekeeper: 'timekeeper',
  interpreter: 'interpreter',
}

/** Titles that are a calling and nothing else, so that nobody is one for being the chair of a board. */
const TITLES: ReadonlyArray<readonly [Calling, RegExp]> = [
  ['moderator', /^(?:(?:session |panel )?moderator|moderation|moderatorin|主持人?)$/i],
  [
    'chair',
    /^(?:(?:session |panel )?chair(?:person|man|woman)?|vorsitz(?:ende[rn]?)?|(?:sitzungs|diskussions)leitung|会议主席)$/i,
  ],
  ['timekeeper', /^(?:time ?keeper|zeitnahme|zeitnehmer(?:in)?|计时员?)$/i],
  [
    'interpreter',
    /^(?:(?:simultaneous |conference |consecutive )?interpreter|dolmetsch(?:er(?:in)?|en)|(?:同声|同传|交替)?(?:口译|传译|译员|同传)员?)$/i,
  ],
]

/** Whether a title is a calling, or ends in one behind a post of its own: `Dr., Interpreter`, never `Chair, Board of Trustees`. */
function isCalled(title: string, shape: RegExp): boolean {
  return shape.test(title.split(/[,，]/).at(-1)?.trim() ?? '')
}

function calledBy({ title }: Person): readonly Calling[] {
  const texts = Object.values(title ?? {})
  return TITLES.flatMap(([calling, shape]) =>
    texts.some((text) => text !== undefined && isCalled(text, shape)) ? [calling] : [],
  )
}

/**
 * The roles an agenda names its people for, each once: as moderator of an item, as chair of a segment, or by a title that says
 * nothing else. Nobody gets one by that: they are proposed (P10).
 */
export function namedRoles(agenda: Agenda): ReadonlyMap<PersonId, readonly NamedRole[]> {
  const speakers = flatItems(agenda).flatMap(({ item }) => item.speakers)
  const moderators = new Set(
    speakers.filter(({ role }) => role === 'moderator').map(({ person }) => person),
  )
  const chairs = new Set(agenda.segments.map(({ chair }) => chair))
  return new Map(
    agenda.people.flatMap((person) => {
      const titles = calledBy(person)
      const callings = CALLINGS.filter(
        (calling) =>
          titles.includes(calling) ||
          (calling === 'moderator' && moderators.has(person.id)) ||
          (calling === 'chair' && chairs.has(person.id)),
      )
      const named = callings
        .map((as): NamedRole => ({ role: ROLE_OF[as], as }))
        .filter(({ role }, n, all) => all.findIndex((one) => one.role === role) === n)
      return named.length === 0 ? [] : [[person.id, named] as const]
    }),
  )
}
