import type { ShowId } from '../../shared/agenda/ids.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { ReportError } from '../logEvent.ts'
import type { ShowEvents } from './showLog.ts'

/** New events that this process wrote or read, at `since` in ms of `performance.now()`; `isFollowed` if a screen here shows the show. */
export type NewEvents = ShowEvents & { readonly since: number; readonly isFollowed: boolean }

/** A subscriber of the shows on this node; its name labels its failures. After a restart nothing is repeated: see `DurableSubscriber`. */
export type EventSubscriber = {
  readonly name: string
  /** Called with each show's events in order. It must return at once, as other shows wait for it. */
  readonly onEvents?: (events: NewEvents) => void | Promise<void>
  /** Called when a show's log becomes unreadable here, and when it is readable again. */
  readonly onReadable?: (state: ShowState, isReadable: boolean) => void
  /** Called when the stored rows of a show were rewritten: nothing of it may stay in memory. */
  readonly onRewritten?: (show: ShowId) => void
  /** Called when a log has grown, maybe before it is read here; null if any log may have grown. */
  readonly onLogGrown?: (show: ShowId | null) => void | Promise<void>
}

/** The subscribers of a server, called in order. A failure does not affect the others. */
export class EventSubscribers {
  readonly #reportError: ReportError
  readonly #list: Set<EventSubscriber>
  readonly #failures = new Map<string, number>()

  constructor(reportError: ReportError, list: readonly EventSubscriber[] = []) {
    this.#reportError = reportError
    this.#list = new Set(list)
  }

  get failures(): ReadonlyMap<string, number> {
    return this.#failures
  }

  /** Adds a subscriber; returns a function that removes it. */
  add(subscriber: EventSubscriber): () => void {
    this.#list.add(subscriber)
    return () => this.#list.delete(subscriber)
  }

  /** Publishes new events, to the subscribers of the show itself first. */
  publish(events: NewEvents, ofShow: readonly EventSubscriber[]): void {
    const { show } = events.after
    this.#call([...ofShow, ...this.#list], show, ({ onEvents }) => onEvents?.(events))
  }

  publishReadable(state: ShowState, isReadable: boolean): void {
    this.#call(this.#list, state.show, ({ onReadable }) => onReadable?.(state, isReadable))
  }

  publishRewritten(show: ShowId): void {
    this.#call(this.#list, show, ({ onRewritten }) => onRewritten?.(show))
  }

  publishLogGrown(show: ShowId | null): void {
    this.#call(this.#list, show, ({ onLogGrown }) => onLogGrown?.(show))
  }

  reportFailure(name: string, error: unknown, show: ShowId | null): void {
    this.#failures.set(name, (this.#failures.get(name) ?? 0) + 1)
    this.#reportError(error, show === null ? {} : { show })
  }

  #call(
    list: Iterable<EventSubscriber>,
    show: ShowId | null,
    call: (subscriber: EventSubscriber) => void | Promise<void>,
  ): void {
    for (const subscriber of list) {
      const onFailure = (error: unknown) => this.reportFailure(subscriber.name, error, show)
      try {
        call(subscriber)?.catch(onFailure)
      } catch (error) {
        onFailure(error)
      }
    }
  }
}
