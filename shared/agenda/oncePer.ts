/**
 * A function of something immutable that works each answer out once, and forgets it with what it was asked about.
 * Only the time it takes tells it from the function given, as long as that one looks at nothing else.
 */
export function oncePer<Asked extends object, Answer extends object>(
  workOut: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const known = new WeakMap<Asked, Answer>()
  return (asked) => {
    const found = known.get(asked)
    if (found !== undefined) return found
    const answer = workOut(asked)
    known.set(asked, answer)
    return answer
  }
}
