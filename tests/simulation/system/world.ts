import { createHash } from 'node:crypto'
import { loadEventRules } from '../../../client/live/syncedState.ts'
import { PING_PERIOD, PONG_TIMEOUT } from '../../../server/gateway/session/heartbeat.ts'
import { makeShow } from '../../../server/host/makeShow.ts'
import { grantPower } from '../../../shared/access/may.ts'
import { POWERS } from '../../../shared/access/powers.ts'
import type { CommandType } from '../../../shared/run/command.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { has, isReadOnly } from '../../../shared/run/roles.ts'
import type { Envelope } from '../../../shared/run/state.ts'
import { instant } from '../../../shared/time/instant.ts'
import { LINKS } from '../../shared/access/world/audiences.ts'
import { present } from '../../support/present.ts'
import { agendaWith } from './agendas.ts'
import { Database } from './database.ts'
import { faultsIn } from './faultsIn.ts'
import { type World as Changeable, happen } from './happen.ts'
import { BEGINNING, Machine } from './machine.ts'
import { ServerNode } from './node.ts'
import { Oracle } from './oracle.ts'
import { derivePage } from './pageModels.ts'
import { pageTransport } from './pageTransport.ts'
import { Person, SHOW } from './person.ts'
import type { Plan } from './plan.ts'
import { Owner, Scheduler } from './scheduler.ts'
import { FAST, SLOW, type Wire } from './wire.ts'

// As on every page that has been open for a second.
await loadEventRules()

const GRANTS: Readonly<Record<string, Grant>> = {
  ...LINKS,
  stage: { roles: ['stage'], person: null, booth: null },
  audience: { roles: ['audience'], person: null, booth: null },
}

/** How long pages that work on the show may take to be in sync once nothing fails any more, in ms. */
const WORKING_IN_SYNC = 10_000

/** How long everything may take to come together, in ms: pages that only watch notice a lost connection later. */
const TOGETHER = 20_000

/** How often the promises of all pages are checked, in ms. */
const CHECK_EVERY = 1_000

/** How soon a server notices by its pings that a page is gone, in ms. */
const PINGED = PING_PERIOD + PONG_TIMEOUT + 5_000

/** How soon a page notices that its device slept, in ms. */
const NOTICES_SLEEP = 2_500

/** Every how many checks the contents of a page are derived. */
const DERIVED = 20

/** The largest drift of a clock: half of what the estimate of a page allows for. */
const MAX_DRIFT = 90e-6

/** What a world came to. */
export type Outcome = {
  /** What went wrong first; null if nothing did. */
  readonly failure: string | null
  /** A digest of everything that happened, the same for the same plan. */
  readonly digest: string
  readonly steps: number
  /** How long the world lasted, in ms of its own time. */
  readonly lasted: number
  readonly commands: number
  readonly events: number
  /** What happened, in words, with the time of the world. */
  readonly trace: readonly string[]
}

class Failure extends Error {}

/** A world with one show: servers, their database, and people with their pages, all on one virtual time. */
class World implements Changeable {
  readonly plan: Plan
  readonly scheduler: Scheduler
  readonly oracle: Oracle
  readonly database: Database
  readonly nodes: readonly ServerNode[]
  readonly people: Person[] = []
  readonly trace: string[] = []
  readonly wires = new Map<number, Wire>()
  readonly #hash = createHash('sha256')
  readonly slowUntil = new Map<number, number>()
  readonly owner = new Owner()
  #failure: string | null = null
  #checks = 0
  /** When something was last written. */
  #writtenAt = 0
  /** When each page last heard from a server. */
  readonly #heardAt = new Map<number, number>()
  /** How many commands people pressed. */
  given = 0

  constructor(plan: Plan) {
    this.plan = plan
    this.scheduler = new Scheduler(plan.seed)
    const isShared = plan.servers > 1
    this.oracle = new Oracle(() => this.scheduler.now, isShared)
    this.database = new Database(this.scheduler, (envelopes) => {
      // Whether it was written, one server learns only when its disk works again.
      const isKnown = isShared || this.database.disk === 'well'
      this.#writtenAt = this.scheduler.now
      this.oracle.onWritten(envelopes, isKnown)
      for (const { seq, event, actor, commandId } of envelopes)
        this.note(`${seq} ${event.type} by ${actor} (${commandId.slice(0, 8)})`)
    })
    const onError = (error: unknown) => this.fail(`a server reports ${describeError(error)}`)
    this.nodes = Array.from({ length: plan.servers }, (_, n) => {
      const machine = new Machine(this.scheduler, this.#drift())
      const isOld = plan.isMixed && n === 0
      return new ServerNode(`server ${n + 1}`, machine, this.database, { isShared, isOld, onError })
    })
  }

  /** Lives through the whole plan. */
  async live(): Promise<void> {
    const links = Object.entries(GRANTS).map(([link, grant]) => ({ link, grant }))
    const wall = instant(BEGINNING)
    const made = { show: SHOW, agenda: agendaWith(this.plan.ends), links, wall, rehearsal: null }
    await makeShow(
      { append: (log: readonly Envelope[]) => this.database.append(log) } as never,
      made,
    )
    for (const node of this.nodes) node.start()
    await this.#pass(2_000)
    for (const [n, name] of this.plan.people.entries()) this.#openPage(name, n)
    await this.#pass(3_000)
    this.#checkPromises()
    const start = this.scheduler.now
    for (const act of this.plan.acts) {
      await this.#pass(start + act.at - this.scheduler.now)
      happen(this, act)
    }
    await this.#pass(start + this.plan.length - this.scheduler.now)
    this.#heal()
    await this.#pass(WORKING_IN_SYNC)
    this.#checkWorking()
    await this.#pass(TOGETHER - WORKING_IN_SYNC)
    for (const person of this.people) person.decideOnPending(false)
    await this.#pass(TOGETHER / 4)
    // The server may have ended an item this moment, and the pages learn it within a second.
    await this.#pass(this.#writtenAt + 1_000 - this.scheduler.now)
    this.#checkEnd()
    // Somebody may have come back this moment.
    if (this.#wrongPresence() !== null) await this.#pass(TOGETHER / 4)
    this.fail(this.#wrongPresence())
    for (const { live } of this.people) live.close()
    await this.#pass(PINGED)
    this.#checkEmpty()
  }

  outcome(): Outcome {
    return {
      failure: this.#failure,
      digest: this.#hash.copy().digest('hex'),
      steps: this.scheduler.steps,
      lasted: this.scheduler.now,
      commands: this.given,
      events: this.oracle.log.length,
      trace: this.trace,
    }
  }

  /** Notes what happens, for the digest and for whoever reads the story. */
  note(what: string): void {
    const line = `${(this.scheduler.now / 1_000).toFixed(3)} ${what}`
    this.trace.push(line)
    this.#hash.update(line)
  }

  /** Ends the world at the first thing that is wrong. */
  fail(what: string | null): void {
    if (what === null || this.#failure !== null) return
    this.#failure = what
    this.note(what)
  }

  #drift(): number {
    return (this.scheduler.draw() * 2 - 1) * MAX_DRIFT
  }

  async #pass(ms: number): Promise<void> {
    const end = this.scheduler.now + Math.max(0, ms)
    await this.scheduler.runUntil(end, () => this.#afterStep())
    this.#afterStep()
  }

  #afterStep(): void {
    if (this.#failure !== null) throw new Failure()
  }

  #openPage(name: string, n: number): void {
    const machine = new Machine(this.scheduler, this.#drift())
    const link = { show: SHOW, link: name, grant: present(GRANTS[name]) }
    const open = pageTransport({
      machine,
      latency: () => (this.scheduler.now < (this.slowUntil.get(n) ?? 0) ? SLOW : FAST),
      choose: () => {
        const ready = this.nodes.filter(({ accept, isDraining }) => accept !== null && !isDraining)
        return ready[Math.floor(this.scheduler.draw() * ready.length)] ?? null
      },
      onOpen: (wire) => {
        this.wires.set(n, wire)
        wire.onTell = (message, [content]) =>
          this.fail(this.oracle.checkSent(name, message, content))
        wire.onHeard = () => this.#heardAt.set(n, this.scheduler.now)
        wire.onAnswer = (message, asked, answer) => {
          if (message === 'give')
            this.fail(this.oracle.checkAnswer(name, (asked as { id: string }).id, answer))
        }
      },
    })
    const person = new Person(link, n, machine, open)
    this.people.push(person)
    person.live.store.subscribe((state, before) => {
      if (state.connection.status !== before.connection.status)
        this.note(`the page of ${name} is ${state.connection.status}`)
      if (state.show === before.show && state.seq === before.seq) return
      this.note(`the page of ${name} is at ${state.seq}`)
      this.fail(this.oracle.checkState(person))
    })
  }

  /** Checks what all pages promise, and derives what they show, again and again. */
  #checkPromises(): void {
    this.#checks += 1
    this.people.forEach((person, n) => {
      if ((this.#checks + n) % DERIVED === 0) derivePage(person.live)
      this.fail(this.oracle.checkLost(person, this.#heardAt.get(n) ?? this.scheduler.now))
      if (person.machine.isAwakeFor(NOTICES_SLEEP))
        this.fail(this.oracle.checkPromises(person, this.#serverTime(n), this.#delay(n)))
    })
    this.scheduler.at(this.scheduler.now + CHECK_EVERY, this.owner, () => this.#checkPromises())
  }

  /** What the clock of the server of a page shows; null without a server. Several servers follow the clock of the database. */
  #serverTime(n: number): number | null {
    const wire = this.wires.get(n)
    const node = this.nodes.find((one) => one === wire?.server)
    if (wire?.isOpenAtClient !== true) return null
    if (this.plan.servers > 1) return this.database.now
    if (node?.process == null) return null
    // A page notices within its silence that the process is another one.
    if (!node.machine.isAwakeFor(0) || wire.serverOwner !== node.machine.owner) return null
    return node.process.clock.now()
  }

  /** How long a message to a page takes at the most, in ms: a connection that became slow stays slow. */
  #delay(n: number): number {
    const [least, more] = this.slowUntil.has(n) ? SLOW : FAST
    return least + more
  }

  /** Ends all faults. */
  #heal(): void {
    this.note('nothing fails any more')
    this.database.disk = 'well'
    for (const node of this.nodes) {
      node.setLink('well', 0)
      if (node.isOld && node.process !== null) void node.stop().then(() => node.start())
      // An older program that is just beginning.
      else if (node.isOld) node.kill()
      node.isOld = false
      if (!node.isDraining) node.start()
    }
    // What was sent on a slow network may still be under way, so that it stays in the list.
    for (const n of this.slowUntil.keys()) this.slowUntil.set(n, 0)
    for (const { up, down } of this.wires.values()) {
      up.latency = down.latency = FAST
      up.blockedUntil = down.blockedUntil = 0
    }
  }

  /** Checks that all came together, and the whole history. */
  #checkWorking(): void {
    for (const { link, live } of this.people) {
      const { you, connection } = live.store.getState()
      const isWorking = you !== null && !isReadOnly(you.grant) && !this.oracle.isWithdrawn(link)
      if (isWorking && connection.status !== 'in-sync')
        this.fail(
          `the page of ${link} is ${connection.status} ${WORKING_IN_SYNC / 1_000} s after the last fault`,
        )
    }
  }

  #checkEnd(): void {
    const [withdrawn, admitted] = partition(this.people, ({ link }) =>
      this.oracle.isWithdrawn(link),
    )
    for (const { live, link } of withdrawn)
      if (live.store.getState().connection.status !== 'disconnected')
        this.fail(`the page of ${link} stays though its link was withdrawn`)
    for (const person of admitted) {
      const { connection, pending } = person.live.store.getState()
      if (connection.status !== 'in-sync')
        this.fail(`the page of ${person.link} is ${connection.status} at the end`)
      // A link that may give no commands any more gets no outcome of its last one.
      if (pending.length > 0 && mayGive(person))
        this.fail(`${person.link} waits for ${pending[0]?.command.type}`)
      this.fail(this.oracle.checkSecrets(person))
    }
    const { log } = this.oracle
    const given = [
      ...admitted.flatMap((person) => person.given(!mayGive(person))),
      ...withdrawn.flatMap((person) => person.given(true)),
    ]
    // A server that starts on a slow line to the database knows the time less exactly, and says so.
    const areClocksSet = this.plan.acts.some(
      (act) => act.what === 'set clock' || (act.what === 'database' && act.link === 'slow'),
    )
    const screens = admitted.map(({ link, live }) => ({
      screen: `the page of ${link}`,
      link,
      state: live.store.getState().show,
    }))
    this.fail(faultsIn({ log, given, screens }, areClocksSet)[0] ?? null)
    this.#afterStep()
  }

  /** Returns which page that shows who is here shows anybody else than is here; null for none. */
  #wrongPresence(): string | null {
    const wires = this.nodes.flatMap(({ connections }) => [...connections])
    const open = new Set(
      wires.flatMap(({ who: { visitor } }) => ('link' in visitor ? [visitor.link] : [])),
    )
    for (const { link, live } of this.people) {
      const { you, open: shown, connection } = live.store.getState()
      if (you === null || !has(you.grant, 'presence') || connection.status !== 'in-sync') continue
      const found = Object.keys(shown)
      if (found.length !== open.size || found.some((one) => !open.has(one)))
        return `the page of ${link} shows as open ${found}, not ${[...open]}`
    }
    return null
  }

  /** Checks that no server counts a page that is closed. */
  #checkEmpty(): void {
    for (const { name, process, connections } of this.nodes) {
      const isFollowed = process?.hosts.getLoaded(SHOW)?.isFollowed ?? false
      const { open = {} } = process?.gateway.presence.presence(SHOW) ?? {}
      if (isFollowed || connections.size > 0 || Object.keys(open).length > 0)
        this.fail(
          `all pages are closed, and ${name} counts ${connections.size} connections of ${Object.keys(open)}${isFollowed ? ', and follows the show' : ''}`,
        )
    }
    this.#afterStep()
  }

  close(): void {
    for (const { live } of this.people) live.close()
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Whether the link of a page may still give any command. */
function mayGive({ live }: Person): boolean {
  const grant = live.store.getState().you?.grant
  const types = Object.keys(POWERS) as readonly CommandType[]
  return grant !== undefined && types.some((type) => grantPower(grant, type) !== 'no')
}

/** Lives through a plan, and returns what came of it. */
export async function runPlan(plan: Plan): Promise<Outcome> {
  const world = new World(plan)
  try {
    await world.live()
  } catch (error) {
    if (!(error instanceof Failure)) world.fail(describeError(error))
  }
  world.close()
  return world.outcome()
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}
