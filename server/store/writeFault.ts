/** A write that was not done for certain, now or later: the store could not write, or was known not to. */
export class CannotWrite extends Error {
  constructor(cause?: unknown) {
    super('the store cannot write', { cause })
    this.name = 'CannotWrite'
  }
}

/** A write of which nobody can say yet whether it is in the log: it shows once the store has written again. */
export class Unconfirmed extends Error {
  constructor(cause?: unknown) {
    super('what became of this shows once the store writes again', { cause })
    this.name = 'InDoubt'
  }
}

/** What is asked beside a store that knows whether it can write: where it fails, nobody can say yet. */
export function orUnconfirmed<Came>(asked: Promise<Came>): Promise<Came> {
  return asked.catch((error: unknown) => {
    throw new Unconfirmed(error)
  })
}

/** A store that cannot even be asked now. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('the store cannot be reached', { cause })
    this.name = 'Unreachable'
  }
}

/** Whether something went wrong because of the store alone, which says by itself that it is away: what is asked of it waits. */
export function isWait(error: unknown): boolean {
  return [CannotWrite, Unconfirmed, Unreachable].some((wait) => error instanceof wait)
}
