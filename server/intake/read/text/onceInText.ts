/** The results that are kept while one text is read. */
const RESULTS: { clear(): void }[] = []
let isReading = false

/** Runs a function that reads one text in several layouts: what these repeat is computed once. */
export function readingOneText<Result>(read: () => Result): Result {
  isReading = true
  try {
    return read()
  } finally {
    isReading = false
    for (const results of RESULTS) results.clear()
  }
}

/** Returns a function that computes its result once for each input while one text is read; callers must not change a result. */
export function onceInText<
  Input extends string,
  Result extends object | string | number | boolean | null,
>(compute: (text: Input) => Result): (text: Input) => Result {
  const results = new Map<Input, Result>()
  RESULTS.push(results)
  return (text) => {
    if (!isReading) return compute(text)
    const known = results.get(text)
    if (known !== undefined) return known
    const result = compute(text)
    results.set(text, result)
    return result
  }
}
