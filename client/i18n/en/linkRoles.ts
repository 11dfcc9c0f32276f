import type { Role } from '../../../shared/run/grant.ts'
import type { AgendaFunction } from '../../../shared/run/namedRoles.ts'

/** Words of what a link opens: its roles, who gives them, and whom the agenda names for one. */
export const linkRoles = {
  title: 'Screens for {{who}}',
  titleAll: 'Screens for the links of {{who}}',
  which: 'Which links',
  all: 'All {{count}} links',
  opens: 'Screens of this link',
  change: 'Change screens for {{who}}, now {{roles}}',
  changeAll: 'Change screens for the links of {{who}}, now {{roles}}',
  does: {
    owner: 'everything',
    planner: 'drafts and publication',
    moderator: 'runs the show',
    timekeeper: 'clock, time cards and cues',
    interpreter: 'floor language and next items',
    speaker: 'their own clock',
    audience: 'now, next, agenda',
    stage: 'full screen, nothing private',
    guest: 'now, next, agenda',
    report: 'the report after the show',
    integration: 'other programs read or run the show',
    calendar: 'its times in a calendar program',
    seriesCalendar: 'all shows of the series in a calendar program',
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
  notYours: 'ask the owner or a moderator',
  note: 'The address stays the same. Open screens change at once.',
  least: 'Choose at least one.',
} as const
