import { OWNER_KEY } from '../../../shared/run/actors.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { present } from '../../support/present.ts'
import type { Database } from './database.ts'
import type { ServerNode } from './node.ts'
import { type Person, SHOW } from './person.ts'
import type { Act } from './plan.ts'
import type { Owner, Scheduler } from './scheduler.ts'
import { SLOW, type Wire } from './wire.ts'

type ActOf<What extends Act['what']> = Act & { readonly what: What }

/** The parts of a world that acts change. */
export type World = {
  readonly scheduler: Scheduler
  readonly owner: Owner
  readonly nodes: readonly ServerNode[]
  readonly people: readonly Person[]
  readonly database: Database
  /** The newest connection of each page, and until when its network is slow. */
  readonly wires: ReadonlyMap<number, Wire>
  readonly slowUntil: Map<number, number>
  /** How many commands people pressed. */
  given: number
  note(what: string): void
}

const personOf = ({ people }: World, { who }: { readonly who: number }): Person =>
  present(people[who])

function serverOf(world: World, { node, what }: Extract<Act, { node: number }>): ServerNode {
  const found = present(world.nodes[node])
  world.note(`${found.name}: ${what}`)
  return found
}

/** Runs when a fault ends, `ms` from now. */
function afterwards({ scheduler, owner }: World, ms: number, run: () => void): void {
  scheduler.at(scheduler.now + ms, owner, run)
}

/** Gives a command of the owner on a server that runs the newest program. */
function giveAsOwner(world: World, n: number, commandFor: (state: ShowState) => Command): void {
  const node = world.nodes.find(
    ({ accept, isOld, isDraining, machine }) =>
      accept !== null && !isOld && !isDraining && machine.isAwakeFor(0),
  )
  const host = node?.process?.hosts.getLoaded(SHOW)
  if (host == null) return
  const command = commandFor(host.state)
  world.note(`the owner: ${command.type}`)
  // Nobody waits for the answer.
  host.give({ link: OWNER_KEY, id: `made/${n}`, command }).catch(() => undefined)
}

/** What each act does to a world. */
const DO: { readonly [What in Act['what']]: (world: World, act: ActOf<What>) => void } = {
  press(world, act) {
    const person = personOf(world, act)
    if (!person.machine.isAwakeFor(0)) return
    const command = person.press(act.n, act.isDouble)
    if (command === null) return
    world.given += 1
    world.note(`${person.link} presses ${command.type}${act.isDouble ? ' twice' : ''}`)
  },
  'answer for lost commands'(world, act) {
    personOf(world, act).decideOnPending(act.isSent)
  },
  withdraw(world, act) {
    const { link } = personOf(world, act)
    giveAsOwner(world, act.n, () => ({ type: 'revokeLink', link }))
  },
  replace(world, act) {
    const { link } = personOf(world, act)
    giveAsOwner(world, act.n, () => ({ type: 'replaceLink', link }))
  },
  'change roles'(world, act) {
    const { link } = personOf(world, act)
    giveAsOwner(world, act.n, ({ links }) => {
      const was = links.find(({ id }) => id === link)?.grant.roles ?? []
      const more = was.includes('timekeeper') ? [] : (['timekeeper'] as const)
      return { type: 'setRoles', link, roles: ['speaker', ...more], was }
    })
  },
  'open to all'(world, act) {
    giveAsOwner(world, act.n, ({ public: was }) => ({ type: 'setPublic', public: !was, was }))
  },
  cut(world, act) {
    world.note(`${personOf(world, act).link} is cut off`)
    const isNoticed = { client: act.noticedBy !== 'server', server: act.noticedBy !== 'page' }
    world.wires.get(act.who)?.cut(isNoticed, world.scheduler)
  },
  block(world, { who, way, lasts }) {
    world.note(`${personOf(world, { who }).link} is blocked (${way})`)
    const wire = world.wires.get(who)
    const until = world.scheduler.now + lasts
    if (wire !== undefined && way !== 'down') wire.up.blockedUntil = until
    if (wire !== undefined && way !== 'up') wire.down.blockedUntil = until
  },
  slow(world, { who, lasts }) {
    world.slowUntil.set(who, world.scheduler.now + lasts)
    const wire = world.wires.get(who)
    if (wire !== undefined) wire.up.latency = wire.down.latency = SLOW
  },
  sleep(world, act) {
    const { link, machine } = personOf(world, act)
    world.note(`${link} sleeps`)
    machine.suspend(act.lasts)
  },
  hang(world, act) {
    const { link, machine } = personOf(world, act)
    world.note(`${link} hangs`)
    machine.pause(act.lasts)
  },
  'set page clock'(world, act) {
    personOf(world, act).machine.stepped += act.by
  },
  kill(world, act) {
    const node = serverOf(world, act)
    const cut = [...node.connections]
    node.kill()
    for (const wire of cut) wire.cut({ client: act.isNoticed, server: false }, world.scheduler)
    afterwards(world, act.lasts, () => node.start())
  },
  update(world, act) {
    const node = serverOf(world, act)
    void node.stop().then(() => afterwards(world, act.lasts, () => node.start()))
  },
  pause(world, act) {
    serverOf(world, act).machine.pause(act.lasts)
  },
  suspend(world, act) {
    serverOf(world, act).machine.suspend(act.lasts)
  },
  'set clock'(world, act) {
    const { machine } = serverOf(world, act)
    // One that is set during a suspension is off by that until the next exchange.
    if (machine.isAwakeFor(0)) machine.stepped += act.by
  },
  database(world, act) {
    const node = serverOf(world, act)
    node.setLink(act.link, world.scheduler.now + act.lasts)
    afterwards(world, act.lasts, () => node.endLinkFault())
  },
  disk(world, { disk, lasts }) {
    world.note(`the disk: ${disk}`)
    world.database.disk = disk
    afterwards(world, lasts, () => {
      world.database.disk = 'well'
    })
  },
}

/** Lets an act of a plan happen in a world. */
export function happen(world: World, act: Act): void {
  const run = DO[act.what] as (world: World, act: Act) => void
  run(world, act)
}
