import type { Role } from '../run/grant.ts'

/** How much one message of a role may carry: nothing but questions, a cue in one's own words, a new item with its people, a whole agenda. */
export type Say = 'questions' | 'words' | 'items' | 'agendas'

/**
 * Everything about a role but what it may do with each command (`powers.ts`). What is not said here a role does not see; whoever
 * adds a role is asked for every line by the compiler.
 */
export type RoleFacts = {
  /** Sees everything there is, whatever else is said here. */
  readonly everything: boolean
  /** Sees the draft, and with it the show before publication. */
  readonly draft: boolean
  /** Works on the show: sees the meeting, the stops, what recovery may do, and who is here. */
  readonly inside: boolean
  /** Reads every item's notes and how everyone is pronounced. */
  readonly briefed: boolean
  /** Is a speaker: reads that of its own person's items. */
  readonly ownTurns: boolean
  /** The steps that it sees: all, those of the timekeepers' desk, or none. */
  readonly steps: 'all' | 'timekeepers' | 'none'
  /** Sees every raised hand, not only its own. */
  readonly hands: boolean
  /** Sees acknowledgements of cues that are neither from nor for it. */
  readonly acknowledgements: boolean
  /** Sees every cue, as it may take each back. */
  readonly cues: boolean
  /** Sees who works in each booth. */
  readonly booths: boolean
  /** Is told who has a screen open. */
  readonly presence: boolean
  /** Reads the show's log: who did what, and who came and left. */
  readonly log: boolean
  /** The links that it hands out, and so is told the address of: every one, those of roles that are handed out, or none. */
  readonly links: 'all' | 'handed-out' | 'none'
  /** Is told what addresses begin with: it hands links out, or shows the hall where to follow. */
  readonly addresses: boolean
  /** A link of it opens nothing but what is looked at, or one's own turn: planners hand it out. */
  readonly handedOut: boolean
  /** Sees what a moderator does not: who has not the role gives nobody a link of it. */
  readonly high: boolean
  /** Reads the report of a show that has ended, notes what is to remember of an item, and shares it. */
  readonly report: boolean
  /** Sees nothing of the show itself: its link opens the report alone. */
  readonly reportOnly: boolean
  /** Takes the published agenda away as a file. */
  readonly exports: boolean
  /** Only looks on: rarer beats and few frames are enough. */
  readonly looksOn: boolean
  /** Its screen shows seconds, and so learns the time more exactly. */
  readonly seconds: boolean
  readonly says: Say
}

const NOTHING: RoleFacts = {
  everything: false,
  draft: false,
  inside: false,
  briefed: false,
  ownTurns: false,
  steps: 'none',
  hands: false,
  acknowledgements: false,
  cues: false,
  booths: false,
  presence: false,
  log: false,
  links: 'none',
  addresses: false,
  handedOut: false,
  high: false,
  report: false,
  reportOnly: false,
  exports: false,
  looksOn: false,
  seconds: false,
  says: 'questions',
}

/** Who works on the show: sees seconds, and has words of its own to say. */
const WORKS: RoleFacts = { ...NOTHING, inside: true, seconds: true, says: 'words' }

/** Who runs it: sees who is where and did what, and hands out every link. */
const RUNS: RoleFacts = {
  ...WORKS,
  briefed: true,
  steps: 'all',
  hands: true,
  acknowledgements: true,
  cues: true,
  booths: true,
  presence: true,
  log: true,
  links: 'all',
  addresses: true,
  report: true,
  exports: true,
  says: 'items',
}

/** Who follows it. */
const FOLLOWS: RoleFacts = { ...NOTHING, looksOn: true, handedOut: true }

/** What each role is. */
export const ROLE_FACTS: Readonly<Record<Role, RoleFacts>> = {
  owner: { ...RUNS, everything: true, draft: true, high: true, says: 'agendas' },
  planner: {
    ...WORKS,
    draft: true,
    briefed: true,
    steps: 'all',
    links: 'handed-out',
    addresses: true,
    high: true,
    report: true,
    exports: true,
    says: 'agendas',
  },
  moderator: RUNS,
  timekeeper: { ...WORKS, acknowledgements: true, steps: 'timekeepers' },
  interpreter: { ...WORKS, briefed: true, hands: true, booths: true },
  speaker: { ...WORKS, ownTurns: true, handedOut: true },
  audience: FOLLOWS,
  stage: { ...FOLLOWS, seconds: true, addresses: true },
  guest: FOLLOWS,
  report: { ...FOLLOWS, reportOnly: true },
}

/** What is said of a role with yes or no. */
type Trait = { [K in keyof RoleFacts]: RoleFacts[K] extends boolean ? K : never }[keyof RoleFacts]

type Roles = { readonly roles: readonly Role[] }

/** Whether any of these roles has a trait. */
export function has({ roles }: Roles, trait: Trait): boolean {
  return roles.some((role) => ROLE_FACTS[role][trait])
}

/** Whether someone with these roles only looks on, so that rarer beats are enough. */
export function onlyLooksOn({ roles }: Roles): boolean {
  return roles.every((role) => ROLE_FACTS[role].looksOn)
}

const SAYS: readonly Say[] = ['questions', 'words', 'items', 'agendas']

/** The most that any of these roles may say in one message. */
export function mostSaid({ roles }: Roles): Say {
  const most = Math.max(0, ...roles.map((role) => SAYS.indexOf(ROLE_FACTS[role].says)))
  return SAYS[most] ?? 'questions'
}
