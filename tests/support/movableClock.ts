import { type ServerClock, systemClock } from '../../server/host/serverClock.ts'

/** The clock of a real server that a test can put ahead, as if time had passed; timers keep to real time. */
export type MovableClock = ServerClock & {
  /** Lets `ms` pass at once. */
  pass(ms: number): void
}

/** A clock of its own, at real time. */
export function movableClock(): MovableClock {
  const system = systemClock()
  let ahead = 0
  return {
    ...system,
    now: () => system.now() + ahead,
    pass: (ms) => {
      ahead += ms
    },
  }
}
