/** Seconds left by these digits; negative in overrun. */
export function secondsLeft(digits: string): number {
  const [, over, minutes, seconds] = /^(\+?)(\d+):(\d\d)$/.exec(digits) ?? []
  const count = Number(minutes) * 60 + Number(seconds)
  return over === '+' ? -count : count
}
