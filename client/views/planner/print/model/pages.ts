/** A piece of a sheet that is never broken; heights in any one unit. */
export type Piece = {
  readonly key: string
  /** Pieces of one group stand on one page where a page can hold them. */
  readonly group: string
  /** A heading: it stands with what comes next. */
  readonly heads: boolean
  readonly height: number
}

/** How much fits on the first page, and on each later one. */
export type Room = { readonly first: number; readonly later: number }

const heightOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { height }) => sum + height, 0)

/** Pieces that want to stand together: headings with the group they head. */
function chunksOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chunks: Piece[][] = []
  for (const piece of pieces) {
    const last = chunks.at(-1)
    const before = last?.at(-1)
    const joins = before !== undefined && (before.heads || before.group === piece.group)
    if (last !== undefined && joins) last.push(piece)
    else chunks.push([piece])
  }
  return chunks
}

/** What may not be parted even in a chunk longer than a page: headings with one piece below them. */
function unitsOf(chunk: readonly Piece[]): readonly (readonly Piece[])[] {
  const first = chunk.findIndex(({ heads }) => !heads)
  const headed = chunk.slice(0, first < 0 ? chunk.length : first + 1)
  return [headed, ...chunk.slice(headed.length).map((piece) => [piece])]
}

/** Deals the pieces of a sheet to pages, in order, by key; a piece higher than a page has one of its own. */
export function pagesOf(
  pieces: readonly Piece[],
  { first, later }: Room,
): readonly (readonly string[])[] {
  const pages: string[][] = [[]]
  let left = first
  const put = (some: readonly Piece[]) => {
    const height = heightOf(some)
    const keys = some.map(({ key }) => key)
    if (height <= left) {
      pages.at(-1)?.push(...keys)
      left -= height
    } else {
      pages.push(keys)
      left = later - height
    }
  }
  for (const chunk of chunksOf(pieces)) {
    const height = heightOf(chunk)
    const begun = (pages.at(-1) ?? []).length > 0
    // What does not fit below the opening of a sheet is rather parted than that the opening stands alone.
    if (height <= left || (begun && height <= later)) put(chunk)
    else for (const unit of unitsOf(chunk)) put(unit)
  }
  return pages
}

/** How many sheets of paper the pieces of one page need: one, but where a single piece is higher than a page. */
export function sheetsFor(pieces: readonly Pick<Piece, 'height'>[], room: number): number {
  const height = pieces.reduce((sum, one) => sum + one.height, 0)
  return Number.isFinite(room) && room > 0 ? Math.max(1, Math.ceil(height / room)) : 1
}

/** A card on a page: its key, and how many quarters of the page it takes. */
export type Placed = { readonly key: string; readonly quarters: number }

/** Deals cards to pages in order, each a whole number of quarters high, so that cuts go straight across at the same heights. */
export function cardPages(
  cards: readonly Pick<Piece, 'key' | 'height'>[],
  page: number,
): readonly (readonly Placed[])[] {
  const pages: Placed[][] = []
  let left = 0
  for (const { key, height } of cards) {
    const quarters = Math.min(4, Math.max(1, Math.ceil((4 * height) / (page || height || 1))))
    if (quarters <= left) pages.at(-1)?.push({ key, quarters })
    else pages.push([{ key, quarters }])
    left = (quarters <= left ? left : 4) - quarters
  }
  return pages
}
