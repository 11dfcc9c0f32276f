import type { Role } from '../../../shared/run/grant.ts'
import type { AgendaFunction } from '../../../shared/run/namedRoles.ts'

/** Words of what a link opens: its roles, who gives them, and whom the agenda names for one. */
export const linkRoles = {
  title: 'What the link of {{who}} opens',
  titleAll: 'What the links of {{who}} open',
  which: 'Which links',
  all: 'All {{count}} links',
  opens: 'What this link opens',
  change: 'Change what the link of {{who}} opens, now {{roles}}',
  changeAll: 'Change what the links of {{who}} open, now {{roles}}',
  does: {
    owner: 'everything',
    planner: 'drafts and publication',
    moderator: 'runs the show',
    timekeeper: 'clock, time cards and cues',
    interpreter: 'floor language, what comes next',
    speaker: 'their own clock',
    audience: 'now, next, agenda',
    stage: 'full screen, nothing private',
    guest: 'now, next, agenda',
    report: 'the report of what happened',
  } satisfies Record<Role, string>,
  propose: {
    moderator: 'Console for {{who}}:',
    chair: 'Console for {{who}}:',
    timekeeper: 'Timekeeper’s screen for {{who}}:',
    interpreter: 'Interpreter’s screen for {{who}}:',
  },
  named: {
    moderator: 'the agenda names them as moderator',
    chair: 'the agenda names them as chair',
    timekeeper: 'the agenda names them as timekeeper',
    interpreter: 'the agenda names them as interpreter',
  } satisfies Record<AgendaFunction, string>,
  days: ' ({{days}})',
  comma: ', ',
  notYours: 'the owner or a moderator gives it',
  note: 'The address stays the same. Screens that have it open change at once.',
  least: 'A link opens one of these at least.',
} as const
