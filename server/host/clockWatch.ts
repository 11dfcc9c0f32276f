import { MINUTE } from '../../shared/time/instant.ts'
import { RIGHT } from './serverClock.ts'

/** For how long a clock must have been right again before that is said, in ms: on a slow line it may be so now and then. */
const RIGHT_FOR = MINUTE

/** What there is to say of a clock at local time `now`: how far it may be off, and by how much the reference was set, in ms. */
type Looked = { readonly now: number; readonly error: number; readonly apart: number }

const secondsOf = (ms: number) => `${(Math.abs(ms) / 1_000).toFixed(1)} s`

function apartLine(apart: number): string {
  if (apart === 0) return 'The database’s clock is where it was: this server follows it again'
  const side = apart > 0 ? 'ahead of' : 'behind'
  return `The database’s clock is all at once ${secondsOf(apart)} ${side} this server’s: it was set, or this machine stood still. The server goes on by the time it had, so that no countdown jumps; servers that start from now on do not. See "The clock" in docs/operating.md`
}

/** Tells the operator when a server's clock begins to be worse than it should, and when that has ended. */
export class ClockWatch {
  readonly #warn: (line: string) => void
  #apart = 0
  #isWrong = false
  #rightSince: number | null = null

  constructor(warn: (line: string) => void) {
    this.#warn = warn
  }

  /** Looks at how the clock is now. */
  look({ now, error, apart }: Looked): void {
    if (apart !== this.#apart) this.#warn(apartLine(apart))
    this.#apart = apart
    // By how much it is off then is said already.
    if (apart === 0) this.#judge(error, now)
  }

  #judge(error: number, now: number): void {
    if (error > RIGHT) {
      this.#rightSince = null
      if (this.#isWrong) return
      this.#isWrong = true
      this.#warn(
        `This server’s clock may be more than ${RIGHT} ms off the database’s: screens of other servers may count by as much sooner or later`,
      )
      return
    }
    this.#rightSince ??= now
    if (!this.#isWrong || now - this.#rightSince < RIGHT_FOR) return
    this.#isWrong = false
    this.#warn(`This server’s clock is within ${RIGHT} ms of the database’s again`)
  }
}
