import { type Audience, audienceOf } from '../../../../shared/access/audience.ts'
import type { Grant, Role } from '../../../../shared/run/grant.ts'
import { SCOPES } from '../../../../shared/run/scopes.ts'
import { secret } from './agenda.ts'

const grant = (
  roles: Role[],
  person: string | null = null,
  booth: string | null = null,
): Grant => ({ roles, person, booth })

/** The links of the fixture, by id: who can give commands in it. */
export const LINKS: Readonly<Record<string, Grant>> = {
  owner: grant(['owner']),
  planner: grant(['planner']),
  moderator: grant(['moderator']),
  chair: grant(['speaker', 'moderator'], 'cho'),
  timekeeper: grant(['timekeeper']),
  booth: grant(['interpreter'], null, 'en-zh'),
  // Names that the agenda does not contain: only readers who see the booths read them.
  second: { ...grant(['interpreter'], null, 'en-zh'), name: secret('interpreter:second') },
  third: { ...grant(['interpreter'], null, 'en-zh'), name: secret('interpreter:third') },
  ana: grant(['speaker'], 'ana'),
  ben: grant(['speaker'], 'ben'),
  dee: grant(['speaker', 'timekeeper'], 'dee'),
  eve: grant(['speaker'], 'eve'),
}

/** Every kind of audience that differs in what it sees, and some that must not. */
export const AUDIENCES: ReadonlyArray<{ readonly name: string; readonly audience: Audience }> = [
  // Colleagues of a booth are one audience.
  ...Object.entries(LINKS).filter(([, { name }]) => name === undefined),
  ['planner who speaks', grant(['planner', 'speaker'], 'ana')] as const,
  ['audience', grant(['audience'])] as const,
  ['audience that is ana', grant(['audience'], 'ana')] as const,
  ['stage', grant(['stage'])] as const,
  ['guest', grant(['guest'])] as const,
  ['report', grant(['report'])] as const,
  ['calendar', grant(['calendar'])] as const,
  ['calendar of a speaker', grant(['calendar'], 'ben')] as const,
  ['series calendar', grant(['seriesCalendar'])] as const,
  ...SCOPES.map(
    (scope) =>
      [`integration with ${scope}`, { ...grant(['integration']), scopes: [scope] }] as const,
  ),
  ['guest who speaks', grant(['guest', 'speaker'], 'ben')] as const,
].map(([name, links]) => ({ name, audience: audienceOf(links) }))
