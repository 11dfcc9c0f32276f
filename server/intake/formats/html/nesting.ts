const setOf = (names: string) => new Set(names.split(' '))

/** Elements that have lines of their own. */
const BLOCKS = setOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu ol ' +
    'optgroup p pre search section summary table tbody td tfoot th thead tr ul',
)
/** Elements without content. */
const EMPTY = setOf(
  'area base basefont br col embed frame hr img input link meta param source track wbr',
)
const LISTS = setOf('ul ol menu dir dl')
const SECTIONS = ['thead', 'tbody', 'tfoot']
const CELLS = ['td', 'th']
const TABLE_PARTS = new Set([...SECTIONS, 'tr', ...CELLS])

export const isBlock = (name: string): boolean => BLOCKS.has(name)
export const isEmpty = (name: string): boolean => EMPTY.has(name)
export const isCell = (name: string): boolean => CELLS.includes(name)
export const isTablePart = (name: string): boolean => TABLE_PARTS.has(name)
const isTable = (name: string) => name === 'table'
const isCellOrTable = (name: string) => isCell(name) || isTable(name)
const isListOrCell = (name: string) => LISTS.has(name) || isCellOrTable(name)

/** Names of elements that end, and those that limit the search for them. */
type Ended = readonly [names: readonly string[], isLimit: (name: string) => boolean]

const PARAGRAPH: Ended = [['p'], isBlock]
const TERM: Ended = [['dt', 'dd'], isListOrCell]
const CELL: Ended = [CELLS, isTable]
const ROW: Ended = [['tr'], isTable]
const SECTION: Ended = [SECTIONS, isTable]

/** What ends where an element begins, without an end tag. */
const ENDED_BY: Readonly<Record<string, readonly Ended[]>> = {
  a: [[['a'], isBlock]],
  li: [[['li'], isListOrCell]],
  dt: [TERM],
  dd: [TERM],
  ...Object.fromEntries(CELLS.map((name) => [name, [CELL]])),
  tr: [ROW],
  ...Object.fromEntries(SECTIONS.map((name) => [name, [ROW, SECTION]])),
}

/** Returns what ends where an element begins. */
export function endedBy(name: string): readonly Ended[] {
  const own = ENDED_BY[name] ?? []
  return isBlock(name) ? [PARAGRAPH, ...own] : own
}

/** Returns which elements an end tag cannot end: an element inside a line ends no block, and one in a cell no cell. */
export function limitOfEnd(name: string): (open: string) => boolean {
  if (!isBlock(name)) return isBlock
  if (isTable(name)) return () => false
  return isTablePart(name) ? isTable : isCellOrTable
}
