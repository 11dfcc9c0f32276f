import type { ShowId } from '../../shared/agenda/ids.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { ReportError } from '../logEvent.ts'
import type { ShowEvents } from './appendedEvent.ts'

/** New events of a show that this process wrote or read: since when they are durable or read here, in ms of `performance.now()`, and whether a screen here follows the show. */
export type NewEvents = ShowEvents & { readonly since: number; readonly isFollowed: boolean }

/** Learns of shows on this node, from when each is loaded; its name labels its failures. Nothing is repeated after a restart: see `DurableSubscriber`. */
export type EventSubscriber = {
  readonly name: string
  /** Called with each show's events in order. It must return at once: screens of other shows wait for it. */
  readonly onEvents?: (events: NewEvents) => void | Promise<void>
  /** Called when a show's log cannot be read on here, though others write in it, and when it can again. */
  readonly onReadable?: (state: ShowState, isReadable: boolean) => void
  /** Called when a log has grown that may not have been read here yet; null: any may have. */
  readonly onGrown?: (show: ShowId | null) => void | Promise<void>
}

/** The subscribers of a server, called in their order: one that fails stops no other. */
export class EventSubscribers {
  readonly #reportError: ReportError
  readonly #list: Set<EventSubscriber>
  readonly #failures = new Map<string, number>()

  constructor(reportError: ReportError, list: readonly EventSubscriber[] = []) {
    this.#reportError = reportError
    this.#list = new Set(list)
  }

  /** How often each has failed, by its name. */
  get failures(): ReadonlyMap<string, number> {
    return this.#failures
  }

  /** Adds a subscriber until disposed. */
  add(subscriber: EventSubscriber): () => void {
    this.#list.add(subscriber)
    return () => this.#list.delete(subscriber)
  }

  /** Passes on new events, to those of the show itself first. */
  publish(events: NewEvents, ofShow: readonly EventSubscriber[]): void {
    const { show } = events.after
    this.#call([...ofShow, ...this.#list], show, ({ onEvents }) => onEvents?.(events))
  }

  /** Passes on that a show's log cannot be read on here, or can again. */
  readable(state: ShowState, isReadable: boolean): void {
    this.#call(this.#list, state.show, ({ onReadable }) => onReadable?.(state, isReadable))
  }

  /** Passes on that a log has grown, wherever that was written. */
  grown(show: ShowId | null): void {
    this.#call(this.#list, show, ({ onGrown }) => onGrown?.(show))
  }

  /** Counts and reports a failure. */
  failed(name: string, error: unknown, show: ShowId | null): void {
    this.#failures.set(name, (this.#failures.get(name) ?? 0) + 1)
    this.#reportError(error, show === null ? {} : { show })
  }

  #call(
    list: Iterable<EventSubscriber>,
    show: ShowId | null,
    call: (subscriber: EventSubscriber) => void | Promise<void>,
  ): void {
    for (const subscriber of list) {
      const failed = (error: unknown) => this.failed(subscriber.name, error, show)
      try {
        call(subscriber)?.catch(failed)
      } catch (error) {
        failed(error)
      }
    }
  }
}
