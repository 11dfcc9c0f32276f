/** The store cannot write: the data was not written and never will be. */
export class CannotWrite extends Error {
  constructor(cause?: unknown) {
    super('the store cannot write', { cause })
    this.name = 'CannotWrite'
  }
}

/** It is unknown whether the data was written, until the store can write again. */
export class Unconfirmed extends Error {
  constructor(cause?: unknown) {
    super('it is unknown whether this was written until the store can write again', { cause })
    this.name = 'Unconfirmed'
  }
}

/** Rejects with `Unconfirmed` if a request to the shared log fails. */
export function rejectAsUnconfirmed<Answer>(request: Promise<Answer>): Promise<Answer> {
  return request.catch((error: unknown) => {
    throw new Unconfirmed(error)
  })
}

/** The store cannot be reached. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('the store cannot be reached', { cause })
    this.name = 'Unreachable'
  }
}

/** Whether an error only means that the store is unavailable, which it reports itself: the request waits. */
export function isUnavailable(error: unknown): boolean {
  return [CannotWrite, Unconfirmed, Unreachable].some((wait) => error instanceof wait)
}
