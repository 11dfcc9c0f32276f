/** From which error on a server’s own clock is told of as unsure, in ms, and from which on no longer: on a slow line it goes to and fro. */
const UNSURE = 20
const SURE_AGAIN = 15

/** How unsure a server’s clock is told to be after it stated this error, in ms, where that was told before; null where it is right. */
export function unsureAfter(before: number | null, error: number): number | null {
  return error > (before === null ? UNSURE : SURE_AGAIN) ? error : null
}
