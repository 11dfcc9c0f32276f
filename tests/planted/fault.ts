/** A planted fault: one line of the product that is changed as by a mistake, and the tests that must find it. */
export type Fault = {
  readonly file: string
  /** A part of one line, which occurs once in the file, and what stands there instead. */
  readonly was: string
  readonly becomes: string
  /** What a venue would see. */
  readonly what: string
  /** The test files that find it together: as few and as fast as possible. */
  readonly caughtBy: readonly string[]
}

/** Returns the text of a file with a fault in it; throws unless the changed part occurs exactly once. */
export function withFault(text: string, { file, was, becomes }: Omit<Fault, 'what' | 'caughtBy'>) {
  const count = text.split(was).length - 1
  if (count !== 1)
    throw new Error(`${file} has "${was}" ${count} times: plant this fault where it is now`)
  return text.replace(was, () => becomes)
}
