import { appendTarget, follows } from '../../server/store/appendCheck.ts'
import {
  type AppendResult,
  changedSide,
  type Rewrite,
  SIDE_PARTS,
  type SideKind,
  type SidePart,
  type SideRow,
  type Snapshot,
  type Store,
} from '../../server/store/port.ts'
import { type EventRow, parseEvent } from '../../server/store/storedEvent.ts'
import { NoSuchShow } from '../../server/store/storeFaults.ts'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/state.ts'

/** A store that ends with its process; everything in it goes through JSON, as on disk. */
export class MemoryStore implements Store {
  readonly #logs = new Map<ShowId, string[]>()
  readonly #outcomes = new Map<string, number>()
  readonly #snapshots = new Map<ShowId, string>()
  readonly #facts = new Map<string, string>()
  readonly #side = new Map<ShowId, Map<string, string>>()

  async append(envelopes: readonly Envelope[]): Promise<AppendResult> {
    const run = appendTarget(envelopes)
    const log = this.#logs.get(run.show) ?? []
    if (!follows(log.length, run)) return 'conflict'
    this.#logs.set(run.show, [...log, ...envelopes.map((envelope) => JSON.stringify(envelope))])
    for (const { actor, commandId, seq } of envelopes)
      this.#outcomes.set(JSON.stringify([run.show, actor, commandId]), seq)
    return 'written'
  }

  async eventsAfter(show: ShowId, after: number, most?: number): Promise<readonly Envelope[]> {
    const end = most === undefined ? undefined : after + most
    return (this.#logs.get(show) ?? []).slice(after, end).map((line) => {
      const envelope: Envelope = JSON.parse(line)
      return { ...envelope, event: parseEvent(JSON.stringify(envelope.event), envelope.seq) }
    })
  }

  async outcome(show: ShowId, link: LinkId, commandId: string): Promise<number | null> {
    const seq =
      this.#outcomes.get(JSON.stringify([show, link, commandId])) ?? Number.POSITIVE_INFINITY
    // Only this one is read: every command asks.
    const [last] = await this.eventsAfter(show, seq - 1, 1)
    return last?.seq ?? null
  }

  async shows(): Promise<readonly ShowId[]> {
    return [...this.#logs.keys()].reverse()
  }

  async snapshot(show: ShowId): Promise<Snapshot | null> {
    const stored = this.#snapshots.get(show)
    return stored === undefined ? null : JSON.parse(stored)
  }

  async saveSnapshot(show: ShowId, snapshot: Snapshot): Promise<void> {
    this.#snapshots.set(show, JSON.stringify(snapshot))
  }

  async sideRows(show: ShowId, part: SidePart = 'others'): Promise<readonly SideRow[]> {
    const rows = [...(this.#side.get(show)?.values() ?? [])]
    return rows
      .map((row): SideRow => JSON.parse(row))
      .filter(({ kind }) => SIDE_PARTS[part].some((one) => one === kind))
  }

  async showsWith(kind: SideKind): Promise<readonly ShowId[]> {
    const rows = [...this.#side].map(
      ([show, stored]) =>
        [show, [...stored.values()].map((row): SideRow => JSON.parse(row))] as const,
    )
    return rows.flatMap(([show, ofShow]) => (ofShow.some((row) => row.kind === kind) ? [show] : []))
  }

  async setSideRows(show: ShowId, rows: readonly SideRow[]): Promise<void> {
    if (!this.#logs.has(show)) throw new NoSuchShow()
    const stored = new Map(this.#side.get(show))
    for (const row of rows) {
      const key = JSON.stringify([row.kind, row.id])
      if (row.value === null) stored.delete(key)
      else stored.set(key, JSON.stringify(row))
    }
    this.#side.set(show, stored)
  }

  async clearFiles(): Promise<boolean> {
    return true
  }

  async rewriteShow(show: ShowId, rewrite: Rewrite): Promise<void> {
    const events = (this.#logs.get(show) ?? []).map((line): EventRow => {
      const { commandId, event, ...row }: Envelope = JSON.parse(line)
      return { ...row, command_id: commandId, event: JSON.stringify(event) }
    })
    const rewriting = await rewrite({ events, side: await this.sideRows(show, 'all') })
    const side = await this.sideRows(show, 'all')
    for (const all of [this.#snapshots, this.#side]) all.delete(show)
    if (rewriting === null) return void this.#logs.delete(show)
    const lines = rewriting.events.map(({ command_id: commandId, event, ...row }) =>
      JSON.stringify({ ...row, commandId, event: JSON.parse(event) }),
    )
    this.#logs.set(show, lines)
    await this.setSideRows(show, [...side, ...changedSide(side, rewriting)])
  }

  async fact(name: string): Promise<string | null> {
    return this.#facts.get(name) ?? null
  }

  async setFact(name: string, value: string): Promise<void> {
    this.#facts.set(name, value)
  }

  async claimFact(name: string, value: string): Promise<string> {
    const stored = this.#facts.get(name) ?? value
    this.#facts.set(name, stored)
    return stored
  }

  async testWrite(): Promise<void> {
    // Memory always takes what is written.
  }

  async close(): Promise<void> {
    // Nothing to let go of: what it holds ends with it.
  }
}
