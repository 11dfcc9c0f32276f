import type { TransportEvents } from '../../../client/live/transport/transport.ts'
import type { AdmittedVisitor } from '../../../server/gateway/admission/admission.ts'
import type {
  Receiver,
  ScreenConnection,
  Transport,
  TransportParts,
} from '../../../server/gateway/transport/transport.ts'
import type { DownMessages } from '../../../shared/protocol/down/down.ts'
import type { Machine } from './machine.ts'
import type { Owner, Scheduler } from './scheduler.ts'

/** A message as JSON carries it: the two ends share nothing. */
export const copied = <T>(content: T): T => JSON.parse(JSON.stringify(content))

/** How long a message is on its way, in ms: at least, and up to so much longer. */
export type Latency = readonly [least: number, more: number]

export const FAST: Latency = [2, 30]
export const SLOW: Latency = [300, 1_800]

/** One direction of a connection: messages arrive in order, later where it is blocked, or not at all once it is cut. */
class Pipe {
  latency: Latency
  /** Until when nothing arrives, in ms of the world: TCP sends it again afterwards. */
  blockedUntil = 0
  isCut = false
  readonly #scheduler: Scheduler
  #last = 0

  constructor(scheduler: Scheduler, latency: Latency) {
    this.#scheduler = scheduler
    this.latency = latency
  }

  carry(receiver: Owner, arrive: () => void): void {
    const [least, more] = this.latency
    const { now, draw } = this.#scheduler
    this.#last = Math.max(this.#last, now + least + draw() * more, this.blockedUntil)
    this.#deliver(this.#last, receiver, arrive)
  }

  #deliver(due: number, receiver: Owner, arrive: () => void): void {
    this.#scheduler.at(due, receiver, () => {
      if (this.isCut) return
      if (this.blockedUntil > this.#scheduler.now)
        this.#deliver(this.blockedUntil, receiver, arrive)
      else arrive()
    })
  }
}

/** A server as wires reach it. */
export type Endpoint = {
  readonly machine: Machine
  /** Null while it serves nobody. */
  readonly accept: TransportParts<AdmittedVisitor> | null
  /** Its open connections, the oldest first. */
  readonly connections: Set<Wire>
}

/** The connection of one screen to one server. */
export class Wire implements Omit<ScreenConnection<AdmittedVisitor>, 'who'> {
  readonly up: Pipe
  readonly down: Pipe
  readonly server: Endpoint
  readonly address = '192.0.2.1'
  who!: AdmittedVisitor
  isOpenAtClient = true
  isOpenAtServer = true
  /** Called with each message when the server sends it, and with each answer. */
  onTell: (name: keyof DownMessages, content: readonly unknown[]) => void = () => undefined
  /** Called with each message that arrives at the page. */
  onHeard: () => void = () => undefined
  onAnswer: (name: string, message: object, answer: unknown) => void = () => undefined
  readonly #client: { readonly owner: Owner; readonly events: TransportEvents }
  readonly #onCut: (by: 'network' | 'server') => void
  readonly serverOwner: Owner
  #receiver: Receiver | null = null

  constructor(
    scheduler: Scheduler,
    latency: Latency,
    server: Endpoint,
    client: { readonly owner: Owner; readonly events: TransportEvents },
    onCut: (by: 'network' | 'server') => void,
  ) {
    this.up = new Pipe(scheduler, latency)
    this.down = new Pipe(scheduler, latency)
    this.server = server
    this.serverOwner = server.machine.owner
    this.#client = client
    this.#onCut = onCut
  }

  send({ plain: { name, content } }: Parameters<ScreenConnection<unknown>['send']>[0]): void {
    this.#tell(name, content)
  }

  sendIfIdle(message: Parameters<ScreenConnection<unknown>['sendIfIdle']>[0]): void {
    this.send(message)
  }

  ping(): () => boolean {
    let isSilent = true
    this.down.carry(this.#client.owner, () => {
      if (!this.isOpenAtClient) return
      this.up.carry(this.serverOwner, () => {
        isSilent = false
      })
    })
    return () => isSilent
  }

  receive(receiver: Receiver): void {
    this.#receiver = receiver
  }

  close(reason: Parameters<ScreenConnection<unknown>['close']>[0]): void {
    if (!this.isOpenAtServer) return
    if (reason !== null) this.#tell('parting', [reason])
    this.closeAtServer()
    this.down.carry(this.#client.owner, () => this.closeAtClient('server'))
  }

  /** Gives the connection up: the page learns of it when it can be reached again. */
  end(): void {
    this.closeAtServer()
    this.down.carry(this.#client.owner, () => this.closeAtClient('network'))
  }

  /** Passes a message of the screen to the server, and its answer back. */
  ask(name: string, message: object, answered: (answer: object) => void): void {
    const content = copied(message)
    this.up.carry(this.serverOwner, () => {
      if (!this.isOpenAtServer) return
      const reply = (answer: unknown) => {
        this.onAnswer(name, content, answer)
        if (!this.isOpenAtServer) return
        const carried = copied(answer) as object
        this.down.carry(this.#client.owner, () => {
          if (!this.isOpenAtClient) return
          this.onHeard()
          answered(carried)
        })
      }
      this.#receiver?.onMessage({ name, message: content, reply })
    })
  }

  closeAtServer(): void {
    if (!this.isOpenAtServer) return
    this.isOpenAtServer = false
    this.server.connections.delete(this)
    this.#receiver?.onClose()
  }

  closeAtClient(by: 'network' | 'server'): void {
    if (!this.isOpenAtClient) return
    this.isOpenAtClient = false
    this.#onCut(by)
  }

  /** The screen leaves: the server learns of it behind all that was sent before. */
  leave(): void {
    this.isOpenAtClient = false
    this.up.carry(this.serverOwner, () => this.closeAtServer())
  }

  /** Loses what is on its way; each end notices soon, or only by silence. */
  cut(
    isNoticed: { readonly client: boolean; readonly server: boolean },
    scheduler: Scheduler,
  ): void {
    this.up.isCut = true
    this.down.isCut = true
    if (isNoticed.client)
      scheduler.after(0, this.#client.owner, () => this.closeAtClient('network'))
    if (isNoticed.server) scheduler.after(0, this.serverOwner, () => this.closeAtServer())
  }

  #tell(name: keyof DownMessages, content: readonly unknown[]): void {
    this.onTell(name, content)
    if (!this.isOpenAtServer) return
    const carried = copied(content)
    this.down.carry(this.#client.owner, () => {
      if (!this.isOpenAtClient) return
      this.onHeard()
      const tell = this.#client.events.messages[name] as (...content: unknown[]) => void
      tell(...carried)
    })
  }
}

/** Opens the transport of a simulated server; screens reach it through wires. */
export function serverTransport(connections: Set<Wire>): Transport {
  return {
    ping(send) {
      const pings = [...connections].map((wire) => [wire, wire.ping()] as const)
      send()
      return () => {
        for (const [wire, isSilent] of pings) if (isSilent()) wire.end()
      }
    },
    connections: () => connections,
    unadmittedCount: () => 0,
    async close() {
      for (const wire of [...connections]) wire.close(null)
    },
  }
}
