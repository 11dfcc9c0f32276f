import type { Item } from '../model.ts'
import type { Csv } from './column.ts'

/** The other floor languages of an item, by their tags with spaces between; empty where it is held in one. */
export const ALSO_LANGUAGES_CSV: Csv<Item> = {
  columns: [{ head: 'also in', cell: ({ alsoLanguages }) => (alsoLanguages ?? []).join(' ') }],
  read: (cells) => {
    const tags = (cells['also in'] ?? '').split(' ').filter((tag) => tag !== '')
    return tags.length === 0 ? undefined : tags
  },
}
