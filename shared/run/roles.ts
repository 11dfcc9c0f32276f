import { SCOPE_FACTS, type Scope } from './scopes.ts'

/** The largest content that a role may send: questions, free text, a new item with its people, a whole agenda. */
export type MessageContent = 'questions' | 'words' | 'items' | 'agendas'

export type ScreenRole =
  | ('moderator' | 'speaker' | 'timekeeper' | 'interpreter')
  | ('planner' | 'stage' | 'audience' | 'report')

/** The desk at which a role works: it has powers, and the log names it. */
export type RoleDesk =
  | ('moderators' | 'timekeepers' | 'planner' | 'owner')
  | ('booth' | 'speaker' | 'other')

/** The traits of a role; a role lacks the traits that its row does not name. */
export type Traits = {
  /** Sees everything. */
  readonly everything: true
  /** Sees the draft, also before publication. */
  readonly draft: true
  /** Rehearses the agenda that it sees (R12). */
  readonly rehearses: true
  /** Works on the show: sees the meeting, the stops, the limits of recovery, and attendance. */
  readonly crew: true
  /** Reads all notes and pronunciations. */
  readonly briefed: true
  /** A speaker: reads the notes and pronunciations of their own items. */
  readonly ownTurns: true
  /** Works in a booth and sends signals. */
  readonly interprets: true
  /** Sees every hand, not only its own. */
  readonly hands: true
  /** Sees acknowledgements of cues that it neither sent nor received. */
  readonly acknowledgements: true
  /** Sees and may withdraw every cue. */
  readonly cues: true
  /** Is a group that can receive cues. */
  readonly cueGroup: true
  /** Sees who works in each booth. */
  readonly booths: true
  /** Sees who has a screen open. */
  readonly presence: true
  /** Reads the show's log. */
  readonly log: true
  /** Sees addresses of the show: to hand out links, or to show where to follow. */
  readonly addresses: true
  /** Its links only follow the show or show the person's own turn, so planners may hand them out. */
  readonly handedOut: true
  /** Sees more than a moderator: only this role can hand out its links. */
  readonly privileged: true
  /** Reads and shares the report of a show that has ended, and notes remarks. */
  readonly report: true
  /** Sees only the report; its links are made when the report is shared. */
  readonly reportOnly: true
  /** Exports the published agenda. */
  readonly exports: true
  /** Only watches: fewer heartbeats and frames are enough. */
  readonly readOnly: true
  /** Its screen shows seconds, so it measures the time more precisely. */
  readonly seconds: true
  /** A new show has a link with this role, or one for each booth. */
  readonly firstLink: true
  /** Its links are for programs: no screen, no card, and nobody else can have its role. */
  readonly forPrograms: true
  /** Sees nothing of the show itself: its links only fetch the feed of a calendar (R22). */
  readonly feed: true
}

/** The facts of a role, without its texts. */
export type RoleFacts = Partial<Traits> & {
  readonly desk: RoleDesk
  readonly screens: readonly ScreenRole[]
  /** Its rank: somebody with several roles acts in the role of lowest rank. */
  readonly rank: number
  /** Its position in lists of roles. */
  readonly place: number
  /** The steps that it sees. */
  readonly steps: 'all' | 'timekeepers' | 'none'
  /** The links that it manages, with their addresses. */
  readonly links: 'all' | 'handed-out' | 'none'
  readonly content: MessageContent
}

/** Returns a row in which these traits are true. */
function traits<Name extends keyof Traits>(...names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, true])) as Readonly<Record<Name, true>>
}

const NO_STEPS_OR_LINKS = { steps: 'none', links: 'none' } as const

/** Roles that work on the show. */
const WORKS = { ...traits('crew', 'seconds'), ...NO_STEPS_OR_LINKS, content: 'words' } as const

/** Roles that run the show. */
const RUNS = {
  ...traits(
    'rehearses',
    'briefed',
    'hands',
    'acknowledgements',
    'cues',
    'booths',
    'presence',
    'log',
    'addresses',
    'report',
    'exports',
  ),
  ...WORKS,
  steps: 'all',
  links: 'all',
  content: 'items',
} as const

/** Roles that follow the show. */
const FOLLOWS = {
  ...traits('readOnly', 'handedOut'),
  ...NO_STEPS_OR_LINKS,
  desk: 'other',
  content: 'questions',
} as const

/** Roles of links that calendar programs store. */
const FEEDS = {
  ...traits('readOnly', 'forPrograms', 'feed'),
  ...NO_STEPS_OR_LINKS,
  desk: 'other',
  screens: [],
  content: 'questions',
} as const

/** The table of roles, in the order in which links and logs store them. */
const TABLE = {
  owner: {
    ...RUNS,
    desk: 'owner',
    screens: ['moderator', 'planner'],
    rank: 2,
    place: 9,
    ...traits('everything', 'draft', 'privileged'),
    content: 'agendas',
  },
  planner: {
    ...WORKS,
    desk: 'planner',
    screens: ['planner'],
    rank: 4,
    place: 8,
    ...traits(
      'draft',
      'rehearses',
      'briefed',
      'addresses',
      'privileged',
      'report',
      'exports',
      'firstLink',
    ),
    steps: 'all',
    links: 'handed-out',
    content: 'agendas',
  },
  moderator: {
    ...RUNS,
    desk: 'moderators',
    screens: ['moderator'],
    rank: 1,
    place: 1,
    ...traits('cueGroup', 'firstLink'),
  },
  timekeeper: {
    ...WORKS,
    desk: 'timekeepers',
    screens: ['timekeeper'],
    rank: 3,
    place: 3,
    ...traits('acknowledgements', 'cueGroup', 'firstLink'),
    steps: 'timekeepers',
  },
  interpreter: {
    ...WORKS,
    desk: 'booth',
    screens: ['interpreter'],
    rank: 5,
    place: 4,
    ...traits('interprets', 'briefed', 'hands', 'booths', 'cueGroup', 'firstLink'),
  },
  speaker: {
    ...WORKS,
    desk: 'speaker',
    screens: ['speaker'],
    rank: 6,
    place: 2,
    ...traits('ownTurns', 'handedOut', 'cueGroup'),
  },
  audience: {
    ...FOLLOWS,
    ...traits('cueGroup', 'firstLink'),
    screens: ['audience'],
    rank: 7,
    place: 5,
  },
  stage: {
    ...FOLLOWS,
    screens: ['stage'],
    rank: 8,
    place: 6,
    ...traits('seconds', 'addresses', 'cueGroup', 'firstLink'),
  },
  guest: { ...FOLLOWS, screens: ['audience'], rank: 9, place: 7 },
  report: { ...FOLLOWS, screens: ['report'], rank: 10, place: 10, reportOnly: true },
  /** What it sees and does follows from the scopes of its link; it acts at the moderators' desk. */
  integration: {
    desk: 'moderators',
    screens: [],
    rank: 11,
    place: 11,
    ...traits('privileged', 'forPrograms'),
    ...NO_STEPS_OR_LINKS,
    content: 'agendas',
  },
  /** The feed of the show, or of the turns of its person. */
  calendar: { ...FEEDS, rank: 12, place: 12, handedOut: true },
  /** The feed of all shows of the series: only the owner knows them. */
  seriesCalendar: { ...FEEDS, rank: 13, place: 13, privileged: true },
} as const satisfies Record<string, RoleFacts>

export type Role = keyof typeof TABLE

export const ROLE_FACTS: Readonly<Record<Role, RoleFacts>> = TABLE

/** Every role, in stored order. */
export const ROLES = Object.keys(TABLE) as readonly Role[]

function sortedBy(key: 'rank' | 'place'): readonly Role[] {
  return ROLES.toSorted((a, b) => ROLE_FACTS[a][key] - ROLE_FACTS[b][key])
}

/** Every role, by rank. */
export const ROLES_BY_RANK = sortedBy('rank')

/** Every role, in the order of lists. */
export const ROLES_LISTED = sortedBy('place')

type Roles = { readonly roles: readonly Role[]; readonly scopes?: readonly Scope[] | undefined }

/** Returns whether one of these roles or scopes has a trait. */
export function has({ roles, scopes = [] }: Roles, trait: keyof Traits): boolean {
  return (
    roles.some((role) => ROLE_FACTS[role][trait]) ||
    scopes.some((scope) => SCOPE_FACTS[scope][trait])
  )
}

/** Returns whether all of these roles only watch, so that fewer heartbeats are enough. */
export function isReadOnly({ roles }: Roles): boolean {
  return roles.every((role) => ROLE_FACTS[role].readOnly)
}

const CONTENTS: readonly MessageContent[] = ['questions', 'words', 'items', 'agendas']

/** Returns the largest content that one of these roles may send. */
export function largestContent({ roles }: Roles): MessageContent {
  const highest = Math.max(0, ...roles.map((role) => CONTENTS.indexOf(ROLE_FACTS[role].content)))
  return CONTENTS[highest] ?? 'questions'
}

/** Returns the role in which somebody with several acts; null without roles. */
export function actingRole(roles: readonly Role[]): Role | null {
  return ROLES_BY_RANK.find((role) => roles.includes(role)) ?? null
}

/** Returns the desk at which somebody with these roles acts. */
export function deskOf(roles: readonly Role[]): RoleDesk {
  const role = actingRole(roles)
  return role === null ? 'other' : ROLE_FACTS[role].desk
}

/** Returns the roles that open a screen. */
export function rolesOpening(screen: ScreenRole, { roles }: Roles): readonly Role[] {
  return roles.filter((role) => ROLE_FACTS[role].screens.includes(screen))
}

/** Returns the roles in stored order, each once. */
export function rolesInOrder(roles: readonly Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role))
}

/** Returns whether two lists have the same roles. */
export function sameRoles(one: readonly Role[], other: readonly Role[]): boolean {
  return ROLES.every((role) => one.includes(role) === other.includes(role))
}
