import type { Instant } from './instant.ts'

/** A stretch of time. */
export type Span = { readonly start: Instant; readonly end: Instant }
