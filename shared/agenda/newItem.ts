import { freshOf } from './fields/fieldTables.ts'
import type { ItemCore } from './fields/item.ts'
import { ITEM_ROWS } from './fields/rows.ts'
import type { Item } from './model.ts'

/** A new item: everything that is not said of it is as nobody has touched it yet; recovery may do with it what its kind says (P3). */
export function newItem(said: ItemCore & Partial<Item>): Item {
  return freshOf(ITEM_ROWS, said)
}
