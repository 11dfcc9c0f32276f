/**
 * The same function, which works out each answer once and keeps it as long as what it was asked about.
 * For functions that look at nothing but one immutable thing: nobody can tell the difference but by the time it takes.
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

/** The same for functions of two things; the answers are stored as long as the first of the two. */
export function oncePerTwo<One extends object, Other, Answer extends object>(
  workOut: (one: One, other: Other) => Answer,
): (one: One, other: Other) => Answer {
  const known = oncePer((_: One) => new Map<Other, Answer>())
  return (one, other) => {
    const answer = known(one).get(other) ?? workOut(one, other)
    known(one).set(other, answer)
    return answer
  }
}
