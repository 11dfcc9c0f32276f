/** Returns the function with its results stored per argument, as long as the argument exists. For functions that depend on one immutable argument alone. */
export function memoize<Argument extends object, Result extends object>(
  compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const results = new WeakMap<Argument, Result>()
  return (argument) => {
    const stored = results.get(argument)
    if (stored !== undefined) return stored
    const result = compute(argument)
    results.set(argument, result)
    return result
  }
}

/** Memoizes a function of two arguments; results are stored as long as the first argument exists. */
export function memoizeTwo<One extends object, Other, Result extends object>(
  compute: (one: One, other: Other) => Result,
): (one: One, other: Other) => Result {
  const results = memoize((_: One) => new Map<Other, Result>())
  return (one, other) => {
    const result = results(one).get(other) ?? compute(one, other)
    results(one).set(other, result)
    return result
  }
}
