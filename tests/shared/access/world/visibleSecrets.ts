import type { Audience } from '../../../../shared/access/audience.ts'
import { memoizeTwo } from '../../../../shared/agenda/memoize.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { Cue } from '../../../../shared/run/cue.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import type { Scope } from '../../../../shared/run/scopes.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { secret } from './agenda.ts'

const MARK = /secret:[a-z]+(?::[\w/-]+)?/g

/** Every private thing in a value, found in its JSON as a wire would carry it. */
export const secretsIn = (value: unknown): ReadonlySet<string> =>
  new Set(JSON.stringify(value).match(MARK))

const has = (audience: Audience, ...roles: Role[]): boolean =>
  audience.roles.some((role) => roles.includes(role))

/** Whether an integration has one of these scopes. */
const may = ({ scopes = [] }: Audience, ...those: Scope[]): boolean =>
  scopes.some((scope) => those.includes(scope))

/** What an audience may see of a published agenda, written again without the code under test. */
function ofAgenda(agenda: Agenda, audience: Audience): Set<string> {
  const items = agenda.segments.flatMap((segment) => segment.items)
  const briefed =
    has(audience, 'owner', 'planner', 'moderator', 'interpreter') ||
    may(audience, 'read-agenda', 'edit-draft')
  const mine = items.filter(
    (item) =>
      briefed ||
      (has(audience, 'speaker') && item.speakers.some(({ person }) => person === audience.person)),
  )
  const companions = new Set(mine.flatMap(({ speakers }) => speakers.map(({ person }) => person)))
  const people = agenda.people.filter(
    ({ id }) =>
      briefed || companions.has(id) || (has(audience, 'speaker') && id === audience.person),
  )
  const working: Role[] = ['owner', 'planner', 'moderator', 'timekeeper', 'interpreter', 'speaker']
  return secretsIn([
    has(audience, ...working) ||
    may(audience, 'read-run', 'read-agenda', 'control-run', 'edit-draft')
      ? [agenda.meeting, agenda.booths]
      : null,
    mine.map(({ briefing }) => briefing),
    people.map(({ family, pronunciation, zone }) => [family, pronunciation, zone]),
    items.map(({ title }) => title),
    briefed ? agenda.glossary : null,
  ]) as Set<string>
}

function mayReadCue(cue: Cue, audience: Audience): boolean {
  const from = cue.by.roles.filter((role) => role !== 'speaker')
  return (
    has(audience, 'owner', ...from) ||
    has(audience, 'moderator') ||
    may(audience, 'read-run', 'control-run', 'send-cues') ||
    (cue.to.type === 'person' ? cue.to.person === audience.person : has(audience, cue.to.role)) ||
    (cue.seen.length > 0 && has(audience, 'moderator', 'timekeeper'))
  )
}

/** The private texts that an audience sees of a show, exactly. Steps are left out. */
export const visibleSecrets = memoizeTwo((state: ShowState, audience: Audience) => {
  const blind: readonly Role[] = ['report', 'calendar', 'seriesCalendar']
  if (audience.roles.every((role) => blind.includes(role))) return new Set<string>()
  const planner = has(audience, 'owner', 'planner') || may(audience, 'edit-draft')
  if (state.published === null && !planner) return new Set<string>()
  const cues = state.cues.filter((cue) => mayReadCue(cue, audience))
  return new Set([
    ...(state.published === null ? [] : ofAgenda(state.published.agenda, audience)),
    ...secretsIn(planner ? state.draft : null),
    ...secretsIn(cues),
    ...secretsIn(has(audience, 'owner', 'planner', 'moderator') ? state.links : null),
    ...secretsIn(
      has(audience, 'owner', 'moderator', 'interpreter') || may(audience, 'read-run', 'control-run')
        ? state.run.booths
        : null,
    ),
    ...secretsIn(
      has(audience, 'owner', 'planner', 'moderator') || may(audience, 'read-run')
        ? (state.remarks ?? {})
        : null,
    ),
  ])
})

/** The title of a draft's item, as it can be searched for. */
export const DRAFT_MARK = secret('draft')
