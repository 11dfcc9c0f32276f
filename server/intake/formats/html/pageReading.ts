import type { Content } from './drafts.ts'
import { Flow } from './flow.ts'
import { type Attributes, readTags, type TagHandler } from './htmlTags.ts'
import { TableReading } from './tableReading.ts'

/** Tables within tables beyond this are read as text: pages laid out by tables stay far below. */
const TABLE_DEPTH = 20

const TABLE_PARTS = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])

/** A page that is read tag by tag: text flows down it, and down the cells of the tables in it. */
class PageReading implements TagHandler {
  readonly #page = new Flow({ hidden: false, keepsSpaces: false })
  readonly #tables: TableReading[] = []
  /** How many tables are open that are read as text. */
  #tooDeep = 0

  readonly open = (name: string, attributes: Attributes): void => {
    const table = this.#tables.at(-1)
    if (name === 'table') this.#openTable(name, attributes)
    else if (table !== undefined && this.#tooDeep === 0 && TABLE_PARTS.has(name)) {
      table.open(name, attributes)
    } else this.#flow().open(name, attributes)
  }

  readonly close = (name: string): void => {
    const table = this.#tables.at(-1)
    if (name === 'table') this.#closeTable()
    else if (table !== undefined && this.#tooDeep === 0 && TABLE_PARTS.has(name)) table.close(name)
    else this.#flow().close(name)
  }

  readonly text = (text: string): void => this.#flow().text(text)

  end(): readonly Content[] {
    this.#tooDeep = 0
    while (this.#tables.length > 0) this.#closeTable()
    return this.#page.end()
  }

  /** Where text goes: the cell that is open, or what lies around its table. */
  #flow(): Flow {
    return this.#tables.findLast(({ flow }) => flow !== null)?.flow ?? this.#page
  }

  #openTable(name: string, attributes: Attributes): void {
    const flow = this.#flow()
    flow.breakLine()
    if (this.#tables.length >= TABLE_DEPTH) this.#tooDeep += 1
    else this.#tables.push(new TableReading(flow.surroundings, name, attributes))
  }

  #closeTable(): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1
      this.#flow().breakLine()
      return
    }
    const content = this.#tables.pop()?.end() ?? []
    const flow = this.#flow()
    flow.breakLine()
    for (const part of content) flow.content.push(part)
  }
}

/** What a page holds, in reading order. */
export function pageContent(html: string): readonly Content[] {
  const page = new PageReading()
  readTags(html, page)
  return page.end()
}
