import { z } from 'zod'
import { planOf } from '../../shared/agenda/plan.ts'
import { isRunning } from '../../shared/run/lookup.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { HOUR, type Instant, instant } from '../../shared/time/instant.ts'
import { wallTime } from '../../shared/time/showClock.ts'
import type { ReportError } from '../logEvent.ts'
import { parseJson } from '../parseText.ts'
import { withRehearsals } from '../store/erase.ts'
import { isUnavailable } from '../store/storeFaults.ts'
import type { AuditTrail } from './auditTrail.ts'
import { type DeletionParts, deleteStoredShow } from './deletion.ts'
import type { Hosts } from './hosts.ts'
import type { ServerClock } from './serverClock.ts'

export const DAY = 24 * HOUR

/** How long the owner's page announces a deletion, in ms. */
export const NOTICE = 30 * DAY

/** The fact about `--keep`: its value in ms, since when deletions are announced, and the last check (epoch ms). */
const FACT = 'keep'
const Keeping = z.object({ keep: z.int(), since: z.int(), checked: z.int() }).nullable()
type Keeping = z.infer<typeof Keeping>

type RetentionParts = Omit<DeletionParts, 'hosts' | 'clock'> & {
  readonly hosts: Pick<Hosts, 'all' | 'isAlone' | 'rewrite'>
  readonly clock: Pick<ServerClock, 'now' | 'after'>
  readonly audit: Pick<AuditTrail, 'removeOld'>
  /** How long ended shows stay, in ms; absent or null: forever. */
  readonly keep?: number | null
  readonly reportError: ReportError
}

/** Deletes shows some time after their end, and announces it; removes old entries of audit trails. It checks at the start and once a day. */
export class Retention {
  readonly #parts: RetentionParts
  #since: number | null = null
  #checking: Promise<void> = Promise.resolve()
  #isStopped = false
  #cancel = () => {}

  constructor(parts: RetentionParts) {
    this.#parts = parts
  }

  /** Begins the checks; without `--keep` no show is deleted. */
  begin(): void {
    const { audit, clock, reportError } = this.#parts
    const checks = this.#check().finally(() => audit.removeOld())
    this.#checking = checks.catch((error: unknown) => {
      if (!isUnavailable(error)) reportError(error)
    })
    this.#cancel = clock.after(DAY, () => this.begin())
  }

  /** Resolves when no check is running. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#cancel()
    await this.#checking
  }

  /** Resolves when the last check has ended. */
  whenChecked(): Promise<void> {
    return this.#checking
  }

  /** Returns when a show will be deleted, in server time, from `NOTICE` before on; else null. */
  readonly announcedDeletion = (state: ShowState): Instant | null => {
    const deletion = this.#deletionOf(state)
    return deletion !== null && deletion - this.#parts.clock.now() <= NOTICE ? deletion : null
  }

  #deletionOf({ run, clock, published }: ShowState): Instant | null {
    const { keep = null, clock: serverClock } = this.#parts
    const since = this.#since
    const { position } = run
    if (keep === null || since === null || published === null || position.status !== 'ended')
      return null
    const [first] = planOf(published.agenda).segments.values()
    if (first !== undefined && first.start > serverClock.now()) return null
    const deletion = Math.max(wallTime(clock, position.at) + keep, since + NOTICE)
    return Number.isFinite(deletion) ? instant(deletion) : null
  }

  async #check(): Promise<void> {
    const { store, keep = null, clock, hosts, warn } = this.#parts
    const now = Math.round(clock.now())
    const stored = parseJson(Keeping, (await store.fact(FACT)) ?? 'null')
    if (keep === null) return stored === null ? undefined : store.setFact(FACT, 'null')
    this.#since = stored !== null && isContinued(stored, keep, now) ? stored.since : now
    await store.setFact(FACT, JSON.stringify({ keep, since: this.#since, checked: now }))
    const due = (await hosts.all()).hosts.filter(({ state }) => this.#isDue(state, now))
    if (due.length > 0 && !(await hosts.isAlone()))
      return warn?.(
        '--keep deletes nothing while several servers use the database: run one alone for a day.',
      )
    for (const { state } of due) await this.#delete(state)
  }

  #isDue(state: ShowState, now: number): boolean {
    const deletion = this.#deletionOf(state)
    return deletion !== null && deletion <= now
  }

  /** Deletes a show unless it or a rehearsal of it runs now. */
  async #delete({ show }: ShowState): Promise<void> {
    const states = (await this.#parts.hosts.all()).hosts.map(({ state }) => state)
    const shows = withRehearsals(show, states)
    const own = states.filter((state) => shows.includes(state.show))
    const current = own.find((state) => state.show === show)
    const isDue = current !== undefined && this.#isDue(current, this.#parts.clock.now())
    if (this.#isStopped || own.some(isRunning) || !isDue) return
    await deleteStoredShow(this.#parts, show, 'by --keep')
  }
}

/** Whether the announcements since then count. They begin again with a shorter time, and after a step of the clock or a longer stop of the server. */
function isContinued(stored: NonNullable<Keeping>, keep: number, now: number): boolean {
  const pause = now - stored.checked
  return stored.keep <= keep && pause >= -DAY && pause <= NOTICE
}
