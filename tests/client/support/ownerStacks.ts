import * as react from 'react'

const INTERNALS = '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE'

/**
 * React notes of the first ten thousand elements of each second where they were made, to print it beside a warning: a tenth of all
 * that pages cost in tests, and no test reads it. It is told that there were as many already; its warnings stay.
 */
const internals: unknown = Reflect.get(react, INTERNALS)
if (typeof internals === 'object' && internals !== null) {
  Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
    get: () => Number.POSITIVE_INFINITY,
    set: () => undefined,
  })
}
