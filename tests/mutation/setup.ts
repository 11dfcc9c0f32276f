import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether what runs here stays for the next fault. */
    readonly isWarm?: boolean
  }
}

// A fault that is found must be found again, and the smallest world in which it shows is nobody's question here.
fc.configureGlobal({ seed: 1, endOnFailure: true })

// On a thread that stays, the fault before is still planted until the first test begins: what a file works out as it is loaded must not meet it.
if (inject('isWarm'))
  Reflect.set(Reflect.get(globalThis, '__stryker__') ?? {}, 'activeMutant', undefined)
