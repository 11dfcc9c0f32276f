import { LOST_AFTER } from '../../../client/live/liveState.ts'
import { type Audience, audienceKey, audienceOf } from '../../../shared/access/audience.ts'
import { visibleEvent, visibleState } from '../../../shared/access/visible.ts'
import { CALM_SILENCE, SILENCE } from '../../../shared/protocol/down/down.ts'
import { emptyShow, evolve } from '../../../shared/run/evolve.ts'
import { isReadOnly } from '../../../shared/run/roles.ts'
import type { Envelope, ShowState } from '../../../shared/run/state.ts'
import { secretsIn, visibleSecrets } from '../../shared/access/world/visibleSecrets.ts'
import { isSame } from '../../support/isSame.ts'
import type { Person } from './person.ts'

/** For how much longer a page of several servers may say that it is in sync while it is behind, in ms: its server may be cut off from the log as long. The promise of docs/operating.md. */
const SHARED_SILENCE = 5_000

/** What checks and delays of the parts on the way add at the most, in ms. */
const ON_THE_WAY = 500

/** A clock may differ by this more than a page states, in ms: stamps are rounded, and a page does not renew its statement for less than 5 ms. */
const ROUNDED = 7

/** The visible part of each state for one audience, and when it last changed. */
type View = {
  readonly audience: Audience
  readonly states: Map<number, ShowState>
  /** The visible events: their seq, and when they became durable. */
  readonly events: { readonly seq: number; readonly at: number }[]
}

/** Knows what is durable, and so what every page may show. It finds what is wrong at each step. */
export class Oracle {
  readonly log: Envelope[] = []
  readonly #states: ShowState[] = [emptyShow('')]
  readonly #views = new Map<string, View>()
  readonly #durableAt: number[] = []
  readonly #withdrawnAt = new Map<string, number>()
  readonly #now: () => number
  readonly #isShared: boolean

  constructor(now: () => number, isShared: boolean) {
    this.#now = now
    this.#isShared = isShared
  }

  /** Adds durable events; `isKnown`: servers may know of them at once. */
  onWritten(envelopes: readonly Envelope[], isKnown: boolean): void {
    for (const envelope of envelopes) {
      const before = this.#states.at(-1) ?? emptyShow('')
      this.log.push(envelope)
      const { event, seq } = envelope
      const isWithdrawn = event.type === 'linkRevoked' || event.type === 'linkReplaced'
      if (isWithdrawn && !this.#withdrawnAt.has(event.link)) this.#withdrawnAt.set(event.link, seq)
      this.#states.push(evolve(before, envelope))
      this.#durableAt.push(isKnown ? this.#now() : Number.POSITIVE_INFINITY)
      for (const view of this.#views.values()) this.#note(view, before, envelope)
    }
  }

  /** Checks that all that a server sends to a link is durable, and not for others alone. */
  checkSent(link: string, name: string, content: unknown): string | null {
    if (name !== 'events' && name !== 'resync' && name !== 'joined') return null
    const seq = (content as { readonly seq?: number } | undefined)?.seq ?? 0
    if (seq > this.log.length)
      return `${name} was sent up to ${seq}, and the log ends at ${this.log.length}`
    return seq >= (this.#withdrawnAt.get(link) ?? Number.POSITIVE_INFINITY)
      ? `${link} was sent ${name} up to ${seq}, though its link was withdrawn`
      : null
  }

  /** Whether the link that a page was opened with was withdrawn or replaced. */
  isWithdrawn(link: string): boolean {
    return this.#withdrawnAt.has(link)
  }

  /** Checks that an acknowledged command is durable. */
  checkAnswer(link: string, id: string, answer: unknown): string | null {
    const { ok, seq } = answer as { readonly ok?: boolean; readonly seq?: number }
    if (ok !== true || seq === undefined) return null
    const entry = this.log[seq - 1]
    const isThere = entry?.commandId === id && entry.actor === link
    return isThere ? null : `${id} of ${link} was acknowledged at ${seq}, which is not in the log`
  }

  /** Checks what a page shows against the log, field by field. */
  checkState({ link, live }: Person): string | null {
    const { show, seq, you } = live.store.getState()
    if (show === null || seq === null || you === null) return null
    if (seq >= this.#states.length) return `the page of ${link} is at ${seq}, beyond the log`
    const view = this.#viewOf(audienceOf(you.grant))
    const expected = this.#visible(view, seq)
    if (isSame(show, expected)) return null
    const parts = Object.keys({ ...show, ...expected }).filter(
      (part) => !isSame(show[part as keyof ShowState], expected[part as keyof ShowState]),
    )
    return `the page of ${link} shows another ${parts.join(', ')} than the log gives at ${seq}`
  }

  /** Checks that a page in sync is neither behind by more than it may notice, as messages take up to `delay` ms, nor wrong about the time. */
  checkPromises(
    { link, live, machine }: Person,
    serverTime: number | null,
    delay: number,
  ): string | null {
    const { connection, seq, you } = live.store.getState()
    if (connection.status !== 'in-sync' || you === null || seq === null) return null
    const silence = isReadOnly(you.grant) ? CALM_SILENCE : SILENCE
    const most = silence + (this.#isShared ? SHARED_SILENCE : 0) + delay + ON_THE_WAY
    const { events } = this.#viewOf(audienceOf(you.grant))
    const missing = events.find((event) => event.seq > seq)
    // A page that stood still can only catch up since then.
    const behind = this.#now() - Math.max(missing?.at ?? this.#now(), machine.owner.pausedUntil)
    if (behind > most)
      return `the page of ${link} shows "In sync" and lacks ${missing?.seq} since ${Math.round(behind)} ms`
    const shown = live.serverNow()
    if (serverTime === null || shown === null) return null
    const error = Math.abs(shown - serverTime)
    return error > connection.error + ROUNDED
      ? `the page of ${link} is ${Math.round(error)} ms off, and states ${connection.error} ms`
      : null
  }

  /** Checks that a page that has heard nothing for too long says so. */
  checkLost({ link, live, machine }: Person, heardAt: number): string | null {
    const { status } = live.store.getState().connection
    const silentFor = this.#now() - heardAt
    const isSilent = silentFor > LOST_AFTER + CALM_SILENCE && machine.isAwakeFor(CALM_SILENCE)
    return isSilent && status !== 'lost' && status !== 'disconnected'
      ? `the page of ${link} has heard nothing for ${Math.round(silentFor / 1_000)} s and is ${status}`
      : null
  }

  /** Checks that a page shows no secret that its audience may not see. */
  checkSecrets({ link, live }: Person): string | null {
    const { show, seq, you } = live.store.getState()
    const state = seq === null ? undefined : this.#states[seq]
    if (show === null || you === null || state === undefined) return null
    const { steps: _, ...rest } = show
    const allowed = visibleSecrets(state, audienceOf(you.grant))
    const leaked = [...secretsIn(rest)].find((one) => !allowed.has(one))
    return leaked === undefined ? null : `the page of ${link} shows ${leaked}`
  }

  #viewOf(audience: Audience): View {
    const key = audienceKey(audience)
    const existing = this.#views.get(key)
    if (existing !== undefined) return existing
    const view: View = { audience, states: new Map(), events: [] }
    this.log.forEach((envelope, index) => {
      this.#note(view, this.#states[index] ?? emptyShow(''), envelope)
    })
    this.#views.set(key, view)
    return view
  }

  #note({ audience, events }: View, before: ShowState, envelope: Envelope): void {
    const { seq, at, event } = envelope
    if (visibleEvent(before, { seq, at, event }, audience).type !== 'nothing')
      events.push({ seq, at: this.#durableAt[seq - 1] ?? this.#now() })
  }

  #visible({ audience, states }: View, seq: number): ShowState {
    const known = states.get(seq)
    if (known !== undefined) return known
    const visible = visibleState(this.#states[seq] ?? emptyShow(''), audience)
    const sent: ShowState = JSON.parse(JSON.stringify(visible))
    states.set(seq, sent)
    return sent
  }
}
