import type { Screen } from './screen.ts'

/** The second talk, by its place among the items of the bundled show. */
export const TALK = 5

/** The rows of the table in their order, as far as they are on the page. */
export const rowsOf = ({ page }: Screen) =>
  page.locator('[data-row]').evaluateAll((rows) =>
    rows
      .map((row) => ({ at: Number(row.dataset['index']), key: row.dataset['row'] ?? '' }))
      .sort((a, b) => a.at - b.at)
      .map(({ key }) => key),
  )
