/** How much one message of a role may carry: nothing but questions, a cue in one's own words, a new item with its people, a whole agenda. */
export type MessageContent = 'questions' | 'words' | 'items' | 'agendas'

/** The screens there are. */
export type ScreenRole =
  | ('moderator' | 'speaker' | 'timekeeper' | 'interpreter')
  | ('planner' | 'stage' | 'audience' | 'report')

/** Where a role works: its powers belong to its desk, and the log names it. */
export type RoleDesk =
  | ('moderators' | 'timekeepers' | 'planner' | 'owner')
  | ('booth' | 'speaker' | 'other')

/** What is true of a role or not; a role has none that its row does not name. */
type Traits = {
  /** Sees everything there is, whatever else its row names. */
  readonly everything: true
  /** Sees the draft, and with it the show before publication. */
  readonly draft: true
  /** Works on the show: sees the meeting, the stops, what recovery may do, and who is here. */
  readonly inside: true
  /** Reads every item's notes and how everyone is pronounced. */
  readonly briefed: true
  /** Is a speaker: reads that of its own person's items. */
  readonly ownTurns: true
  /** Works in a booth, and sends its signals. */
  readonly interprets: true
  /** Sees every raised hand, not only its own. */
  readonly hands: true
  /** Sees acknowledgements of cues that are neither from nor for it. */
  readonly acknowledgements: true
  /** Sees every cue, and may take each back. */
  readonly cues: true
  /** Is a group that cues can go to. */
  readonly cueGroup: true
  /** Sees who works in each booth. */
  readonly booths: true
  /** Sees who has a screen open. */
  readonly presence: true
  /** Reads the show's log: who did what, and who came and left. */
  readonly log: true
  /** Sees what addresses begin with: it hands links out, or shows the hall where to follow. */
  readonly addresses: true
  /** Its links open nothing but what is looked at, or one's own turn: planners hand them out. */
  readonly handedOut: true
  /** Sees what a moderator does not: only who has the role gives a link of it. */
  readonly high: true
  /** Reads the report of a show that has ended, notes what is to remember of an item, and shares it. */
  readonly report: true
  /** Sees nothing of the show itself: its link, made where the report is shared, opens the report alone. */
  readonly reportOnly: true
  /** Takes the published agenda away as a file. */
  readonly exports: true
  /** Only looks on: rarer heartbeats and few frames are enough. */
  readonly looksOn: true
  /** Its screen shows seconds, and so learns the time more exactly. */
  readonly seconds: true
  /** A new show has a link of it: one, or of who interprets one for each booth. */
  readonly firstLink: true
}

/** Everything about a role but its texts, whose keys are its name. */
export type RoleFacts = Partial<Traits> & {
  readonly desk: RoleDesk
  /** The screens that it opens. */
  readonly screens: readonly ScreenRole[]
  /** Its place among the roles as which somebody with several acts. */
  readonly rank: number
  /** Its place where roles are listed. */
  readonly place: number
  /** The steps that it sees: all, those of the timekeepers' desk, or none. */
  readonly steps: 'all' | 'timekeepers' | 'none'
  /** The links that it hands out, and whose addresses it sees: every one, those of roles that are handed out, or none. */
  readonly links: 'all' | 'handed-out' | 'none'
  readonly says: MessageContent
}

/** Who works on the show: sees seconds, and writes in their own words. */
const WORKS = { inside: true, seconds: true, steps: 'none', links: 'none', says: 'words' } as const

/** Who runs it: sees who is where and did what, and hands out every link. */
const RUNS = {
  ...WORKS,
  briefed: true,
  hands: true,
  acknowledgements: true,
  cues: true,
  booths: true,
  presence: true,
  log: true,
  addresses: true,
  report: true,
  exports: true,
  steps: 'all',
  links: 'all',
  says: 'items',
} as const

/** Who follows it. */
const FOLLOWS = {
  looksOn: true,
  handedOut: true,
  desk: 'other',
  steps: 'none',
  links: 'none',
  says: 'questions',
} as const

/** The one table of roles, in the order in which links and logs store them: everything that lists roles reads it. */
const TABLE = {
  owner: {
    ...RUNS,
    desk: 'owner',
    screens: ['moderator', 'planner'],
    rank: 2,
    place: 9,
    everything: true,
    draft: true,
    high: true,
    says: 'agendas',
  },
  planner: {
    ...WORKS,
    desk: 'planner',
    screens: ['planner'],
    rank: 4,
    place: 8,
    draft: true,
    briefed: true,
    addresses: true,
    high: true,
    report: true,
    exports: true,
    firstLink: true,
    steps: 'all',
    links: 'handed-out',
    says: 'agendas',
  },
  moderator: {
    ...RUNS,
    desk: 'moderators',
    screens: ['moderator'],
    rank: 1,
    place: 1,
    cueGroup: true,
    firstLink: true,
  },
  timekeeper: {
    ...WORKS,
    desk: 'timekeepers',
    screens: ['timekeeper'],
    rank: 3,
    place: 3,
    acknowledgements: true,
    cueGroup: true,
    firstLink: true,
    steps: 'timekeepers',
  },
  interpreter: {
    ...WORKS,
    desk: 'booth',
    screens: ['interpreter'],
    rank: 5,
    place: 4,
    interprets: true,
    briefed: true,
    hands: true,
    booths: true,
    cueGroup: true,
    firstLink: true,
  },
  speaker: {
    ...WORKS,
    desk: 'speaker',
    screens: ['speaker'],
    rank: 6,
    place: 2,
    ownTurns: true,
    handedOut: true,
    cueGroup: true,
  },
  audience: {
    ...FOLLOWS,
    screens: ['audience'],
    rank: 7,
    place: 5,
    cueGroup: true,
    firstLink: true,
  },
  stage: {
    ...FOLLOWS,
    screens: ['stage'],
    rank: 8,
    place: 6,
    seconds: true,
    addresses: true,
    cueGroup: true,
    firstLink: true,
  },
  guest: { ...FOLLOWS, screens: ['audience'], rank: 9, place: 7 },
  report: { ...FOLLOWS, screens: ['report'], rank: 10, place: 10, reportOnly: true },
} as const satisfies Record<string, RoleFacts>

export type Role = keyof typeof TABLE

/** What each role is. */
export const ROLE_FACTS: Readonly<Record<Role, RoleFacts>> = TABLE

/** Every role a link can have, in the order in which they are stored. */
export const ROLES = Object.keys(TABLE) as readonly Role[]

function sortedBy(key: 'rank' | 'place'): readonly Role[] {
  return ROLES.toSorted((a, b) => ROLE_FACTS[a][key] - ROLE_FACTS[b][key])
}

/** Every role, the weightiest first. */
export const ROLES_BY_RANK = sortedBy('rank')

/** Every role, as lists show them. */
export const ROLES_LISTED = sortedBy('place')

type Roles = { readonly roles: readonly Role[] }

/** Whether any of these roles has a trait. */
export function has({ roles }: Roles, trait: keyof Traits): boolean {
  return roles.some((role) => ROLE_FACTS[role][trait])
}

/** Whether someone with these roles only looks on, so that rarer heartbeats are enough. */
export function isReadOnly({ roles }: Roles): boolean {
  return roles.every((role) => ROLE_FACTS[role].looksOn)
}

const SAYS: readonly MessageContent[] = ['questions', 'words', 'items', 'agendas']

/** The most that any of these roles may say in one message. */
export function largestContent({ roles }: Roles): MessageContent {
  const most = Math.max(0, ...roles.map((role) => SAYS.indexOf(ROLE_FACTS[role].says)))
  return SAYS[most] ?? 'questions'
}

/** The role as which somebody with several acts; null of none. */
export function actingRole(roles: readonly Role[]): Role | null {
  return ROLES_BY_RANK.find((role) => roles.includes(role)) ?? null
}

/** The desk at which somebody with these roles acts. */
export function deskOf(roles: readonly Role[]): RoleDesk {
  const role = actingRole(roles)
  return role === null ? 'other' : ROLE_FACTS[role].desk
}

/** Those of some roles that open a screen. */
export function rolesOpening(screen: ScreenRole, { roles }: Roles): readonly Role[] {
  return roles.filter((role) => ROLE_FACTS[role].screens.includes(screen))
}

/** Roles in their order and each once, as a link keeps them. */
export function rolesInOrder(roles: readonly Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role))
}

/** Whether two lists name the same roles. */
export function sameRoles(one: readonly Role[], other: readonly Role[]): boolean {
  return ROLES.every((role) => one.includes(role) === other.includes(role))
}
