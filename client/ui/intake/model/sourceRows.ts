/** A row of the source: a line with its number, or lines between that nothing was made of, folded into one. */
export type SourceRow =
  | { readonly type: 'line'; readonly n: number; readonly text: string }
  | { readonly type: 'fold'; readonly from: number; readonly to: number }

/** How many lines that nothing was made of stand in a row before they are folded. */
const FOLDED_FROM = 5

/** How many lines are shown at once of a fold that is opened, so that no page holds a whole book. */
const UNFOLDED_AT_ONCE = 400

/** The rows of a source: blank lines are left out, long stretches that nothing is tied to are folded, unless they were opened (by their first line). */
export function sourceRows(
  source: readonly string[],
  tied: ReadonlySet<number>,
  opened: ReadonlySet<number>,
): readonly SourceRow[] {
  const rows: SourceRow[] = []
  let loose: number[] = []
  const closeStretch = () => {
    const [from] = loose
    const to = loose.at(-1)
    if (from !== undefined && to !== undefined) {
      const text = (n: number) => source[n - 1] ?? ''
      const folded = loose.length >= FOLDED_FROM && !opened.has(from)
      if (folded) rows.push({ type: 'fold', from, to })
      else {
        const shown = loose.slice(0, UNFOLDED_AT_ONCE)
        rows.push(...shown.map((n) => ({ type: 'line' as const, n, text: text(n) })))
        const next = loose[UNFOLDED_AT_ONCE]
        if (next !== undefined) rows.push({ type: 'fold', from: next, to })
      }
    }
    loose = []
  }
  for (const [at, text] of source.entries()) {
    const n = at + 1
    if (tied.has(n)) {
      closeStretch()
      rows.push({ type: 'line', n, text })
    } else if (text.trim() !== '') loose.push(n)
  }
  closeStretch()
  return rows
}
