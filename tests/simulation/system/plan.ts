import { type Range, random, randomIn } from '../../bench/clock/random.ts'
import { present } from '../../support/present.ts'
import type { Ends } from './agendas.ts'
import type { Disk, Link } from './database.ts'

/** One thing that happens in a world, at a moment in ms: somebody presses, or something fails for a while. */
export type Act = { readonly at: number; readonly n: number } & (
  | { readonly what: 'press'; readonly who: number; readonly isDouble: boolean }
  | { readonly what: 'answer for lost commands'; readonly who: number; readonly isSent: boolean }
  | { readonly what: 'cut'; readonly who: number; readonly noticedBy: 'both' | 'page' | 'server' }
  | { readonly what: 'block'; readonly who: number; readonly way: Way; readonly lasts: number }
  | { readonly what: 'slow'; readonly who: number; readonly lasts: number }
  | { readonly what: 'sleep'; readonly who: number; readonly lasts: number }
  | { readonly what: 'hang'; readonly who: number; readonly lasts: number }
  | { readonly what: 'set page clock'; readonly who: number; readonly by: number }
  | {
      readonly what: 'kill'
      readonly node: number
      readonly isNoticed: boolean
      readonly lasts: number
    }
  | { readonly what: 'update'; readonly node: number; readonly lasts: number }
  | { readonly what: 'pause'; readonly node: number; readonly lasts: number }
  | { readonly what: 'suspend'; readonly node: number; readonly lasts: number }
  | { readonly what: 'set clock'; readonly node: number; readonly by: number }
  | {
      readonly what: 'database'
      readonly node: number
      readonly link: Link
      readonly lasts: number
    }
  | { readonly what: 'withdraw' | 'replace' | 'change roles'; readonly who: number }
  | { readonly what: 'open to all' }
  | { readonly what: 'disk'; readonly disk: Disk; readonly lasts: number }
)

export type Way = 'up' | 'down' | 'both'

/** A world, as its seed gives it: how many servers, whose pages, for how long, and all that happens. */
export type Plan = {
  readonly seed: number
  /** One server with a file, or several on one database. */
  readonly servers: number
  readonly people: readonly string[]
  /** Whether the first server runs an older program until it is updated. */
  readonly isMixed: boolean
  readonly ends: Ends
  /** Until when things happen, in ms. */
  readonly length: number
  readonly acts: readonly Act[]
}

const MINUTE = 60_000

/** Who may have a page open: the moderator always has. */
const PEOPLE = ['chair', 'timekeeper', 'planner', 'booth', 'ana', 'dee', 'stage', 'audience']

/** For how long faults last, in ms: mostly seconds. */
const LASTS: Range = [300, 15_000]
const LONG: Range = [20_000, 90_000]

/** How long before the end of a plan the last thing happens, in ms. */
const SHORTEST = 10_000

/** A server that is gone for longer than pages go on by themselves, in ms. */
const OUTAGE = 6 * MINUTE
const OUT_OF_ORDER = { what: 'kill', node: 0, isNoticed: true } as const

/** How far clocks are set, in ms, and the least: less, right before a suspension, looks like a part of that. */
const SET: Range = [-90_000, 90_000]
const LEAST_SET = 3_000

type Draw = () => number
type Made = Act extends infer One ? (One extends Act ? Omit<One, 'at' | 'n'> : never) : never

const oneOf = <T>(list: readonly T[], draw: Draw): T =>
  present(list[Math.floor(draw() * list.length)])

const lasting = (draw: Draw): number => Math.round(randomIn(draw() < 0.15 ? LONG : LASTS, draw))

function setBy(draw: Draw): number {
  const by = Math.round(randomIn(SET, draw))
  return by + Math.sign(by) * LEAST_SET
}

/** What can befall a page, a server, the database. */
const PAGE_FAULTS: readonly ((who: number, draw: Draw) => Made)[] = [
  (who, draw) => ({ what: 'cut', who, noticedBy: oneOf(['both', 'page', 'server'], draw) }),
  (who, draw) => ({
    what: 'block',
    who,
    way: oneOf(['up', 'down', 'both'], draw),
    lasts: lasting(draw),
  }),
  (who, draw) => ({ what: 'slow', who, lasts: lasting(draw) }),
  (who, draw) => ({ what: 'sleep', who, lasts: lasting(draw) }),
  (who, draw) => ({ what: 'hang', who, lasts: Math.round(randomIn(LASTS, draw)) }),
  (who, draw) => ({ what: 'set page clock', who, by: setBy(draw) }),
]

const NODE_FAULTS: readonly ((node: number, draw: Draw) => Made)[] = [
  (node, draw) => ({ what: 'kill', node, isNoticed: draw() < 0.7, lasts: lasting(draw) }),
  (node, draw) => ({ what: 'kill', node, isNoticed: true, lasts: Math.round(draw() * 2_000) }),
  (node, draw) => ({ what: 'update', node, lasts: Math.round(draw() * 5_000) }),
  (node, draw) => ({ what: 'pause', node, lasts: Math.round(randomIn(LASTS, draw)) }),
  (node, draw) => ({ what: 'suspend', node, lasts: 3_000 + lasting(draw) }),
  (node, draw) => ({ what: 'set clock', node, by: setBy(draw) }),
]

const DISKS: readonly Disk[] = ['full', 'written and failed', 'lost and failed', 'gone']
const LINKS: readonly Link[] = ['refused', 'request lost', 'answer lost', 'deaf', 'slow']

function faultOf({ servers, people }: Pick<Plan, 'servers' | 'people'>, draw: Draw): Made {
  const kind = draw()
  if (kind < 0.45) return oneOf(PAGE_FAULTS, draw)(Math.floor(draw() * people.length), draw)
  const node = Math.floor(draw() * servers)
  if (kind < 0.75) return oneOf(NODE_FAULTS, draw)(node, draw)
  const lasts = lasting(draw)
  if (servers > 1 && kind < 0.92) return { what: 'database', node, link: oneOf(LINKS, draw), lasts }
  return { what: 'disk', disk: oneOf(DISKS, draw), lasts }
}

/** A database that becomes slow for one server, and is gone soon after. */
function databaseFails(
  at: number,
  servers: number,
  draw: Draw,
): readonly (readonly [number, Made])[] {
  const node = Math.floor(draw() * servers)
  return [
    [at, { what: 'database', node, link: 'slow', lasts: 12_000 }],
    [at + 3_000 + draw() * 5_000, { what: 'database', node, link: 'request lost', lasts: 20_000 }],
  ]
}

function pressOf({ people }: Pick<Plan, 'people'>, draw: Draw): Made {
  // The moderator presses most, and keeps the link.
  const who = draw() < 0.5 ? 0 : Math.floor(draw() * people.length)
  if (who > 0 && draw() < 0.04)
    return { what: oneOf(['withdraw', 'replace', 'change roles'] as const, draw), who }
  if (draw() < 0.03) return { what: 'open to all' }
  if (draw() < 0.08) return { what: 'answer for lost commands', who, isSent: draw() < 0.5 }
  return { what: 'press', who, isDouble: draw() < 0.1 }
}

/** Makes the plan of a seed. */
export function planOf(seed: number): Plan {
  const draw = random(seed)
  const servers = oneOf([1, 1, 2, 3], draw)
  const count = 2 + Math.floor(draw() * 4)
  const others = PEOPLE.map((name) => ({ name, at: draw() })).toSorted((a, b) => a.at - b.at)
  const people = ['moderator', ...others.slice(0, count).map(({ name }) => name)]
  const isOutage = servers === 1 && draw() < 0.04
  const length = Math.round(randomIn([MINUTE, 3 * MINUTE], draw)) + (isOutage ? OUTAGE : 0)
  const ends = oneOf<Ends>(['by hand', 'by hand', 'soon', 'in weeks'], draw)
  const scene = { servers, people, ends, isMixed: servers > 1 && draw() < 0.4 }
  const presses = 25 + Math.floor(draw() * 35)
  const faults = 3 + Math.floor(draw() * 8)
  // Faults and presses meet more often where both come in bursts.
  const bursts = Array.from({ length: 4 }, () => draw() * length)
  const someTime = () => (draw() < 0.5 ? oneOf(bursts, draw) + draw() * 6_000 : draw() * length)
  const made = [
    ...Array.from({ length: presses }, () => [someTime(), pressOf(scene, draw)] as const),
    ...Array.from({ length: faults }, () => [someTime(), faultOf(scene, draw)] as const),
    ...(isOutage ? [[MINUTE / 2, { ...OUT_OF_ORDER, lasts: OUTAGE }] as const] : []),
    ...(servers > 1 && draw() < 0.4 ? databaseFails(oneOf(bursts, draw), servers, draw) : []),
  ]
  const acts = made.map(([at, one], n): Act => {
    const begin = Math.round(Math.min(at, length - SHORTEST))
    // Nothing fails longer than the plan lasts.
    const lasts = 'lasts' in one ? { lasts: Math.min(one.lasts, length - begin) } : {}
    return { ...one, ...lasts, at: begin, n: seed * 1_000 + n } as Act
  })
  return { seed, ...scene, length, acts: acts.toSorted((a, b) => a.at - b.at) }
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`

/** Describes one act in words; null for an act between people and their pages, which the log of the world describes. */
function describeAct(act: Act, people: readonly string[]): string {
  const page = 'who' in act ? `the page of ${people[act.who]}` : ''
  const server = 'node' in act ? `server ${act.node + 1}` : ''
  switch (act.what) {
    case 'press':
      return `${people[act.who]} presses${act.isDouble ? ' twice' : ''}`
    case 'answer for lost commands':
      return `${people[act.who]} ${act.isSent ? 'sends again' : 'lets go'} what was lost`
    case 'withdraw':
    case 'replace':
    case 'change roles':
      return `the owner: ${act.what} the link of ${people[act.who]}`
    case 'open to all':
      return 'the owner opens the show to everyone, or closes it'
    case 'cut':
      return `${page} loses its connection, noticed by ${act.noticedBy}`
    case 'block':
      return `nothing gets through (${act.way}) to ${page} for ${seconds(act.lasts)}`
    case 'slow':
      return `the network of ${page} is slow for ${seconds(act.lasts)}`
    case 'sleep':
      return `the device with ${page} sleeps for ${seconds(act.lasts)}`
    case 'hang':
      return `${page} hangs for ${seconds(act.lasts)}`
    case 'set page clock':
      return `the clock of the device with ${page} is set by ${seconds(act.by)}`
    case 'kill':
      return `${server} is killed${act.isNoticed ? '' : ' unnoticed'}, back after ${seconds(act.lasts)}`
    case 'update':
      return `${server} is updated, back after ${seconds(act.lasts)}`
    case 'pause':
      return `${server} stands still for ${seconds(act.lasts)}`
    case 'suspend':
      return `the machine of ${server} is suspended for ${seconds(act.lasts)}`
    case 'set clock':
      return `the clock of ${server} is set by ${seconds(act.by)}`
    case 'database':
      return `${server} and the database: ${act.link} for ${seconds(act.lasts)}`
    case 'disk':
      return `the disk: ${act.disk} for ${seconds(act.lasts)}`
  }
}

/** Describes a plan as a story. */
export function storyOf({ seed, servers, people, acts }: Plan): readonly string[] {
  return [
    `seed ${seed}: ${servers} server${servers > 1 ? 's' : ''}, pages of ${people.join(', ')}`,
    ...acts.map((act) => `${seconds(act.at).padStart(9)}  ${describeAct(act, people)}`),
  ]
}
