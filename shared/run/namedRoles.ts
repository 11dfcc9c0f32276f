import type { PersonId } from '../agenda/ids.ts'
import type { Agenda, Person } from '../agenda/model.ts'
import type { Role } from './grant.ts'
import { flatItems } from './lookup.ts'

/** The functions that an agenda can give a person who runs a show. */
const AGENDA_FUNCTIONS = ['moderator', 'chair', 'timekeeper', 'interpreter'] as const
export type AgendaFunction = (typeof AGENDA_FUNCTIONS)[number]

/** A role that an agenda names a person for, and the function it states. */
export type NamedRole = { readonly role: Role; readonly as: AgendaFunction }

/** The role of each function; a chair runs the show as its moderator does. */
const ROLE_OF: Readonly<Record<AgendaFunction, Role>> = {
  moderator: 'moderator',
  chair: 'moderator',
  timekeeper: 'timekeeper',
  interpreter: 'interpreter',
}

/** Titles that state only a function: the chair of a board does not chair the show. */
const TITLES: ReadonlyArray<readonly [AgendaFunction, RegExp]> = [
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

/** Returns whether a title is a function, or ends in one after a comma: `Dr., Interpreter`, never `Chair, Board of Trustees`. */
function isTitleOf(title: string, pattern: RegExp): boolean {
  return pattern.test(title.split(/[,，]/).at(-1)?.trim() ?? '')
}

function titleFunctions({ title }: Person): readonly AgendaFunction[] {
  const texts = Object.values(title ?? {})
  return TITLES.flatMap(([name, pattern]) =>
    texts.some((text) => text !== undefined && isTitleOf(text, pattern)) ? [name] : [],
  )
}

/** Returns the roles that an agenda proposes for its people, each once: by moderator of an item, chair of a segment, or title (P10). */
export function namedRoles(agenda: Agenda): ReadonlyMap<PersonId, readonly NamedRole[]> {
  const speakers = flatItems(agenda).flatMap(({ item }) => item.speakers)
  const moderators = new Set(
    speakers.filter(({ role }) => role === 'moderator').map(({ person }) => person),
  )
  const chairs = new Set(agenda.segments.map(({ chair }) => chair))
  return new Map(
    agenda.people.flatMap((person) => {
      const titles = titleFunctions(person)
      const functions = AGENDA_FUNCTIONS.filter(
        (name) =>
          titles.includes(name) ||
          (name === 'moderator' && moderators.has(person.id)) ||
          (name === 'chair' && chairs.has(person.id)),
      )
      const roles = functions
        .map((as): NamedRole => ({ role: ROLE_OF[as], as }))
        .filter(({ role }, n, all) => all.findIndex((one) => one.role === role) === n)
      return roles.length === 0 ? [] : [[person.id, roles] as const]
    }),
  )
}
