import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LogLine } from '../../../../shared/access/log/fact.ts'
import type { LinkOpening, LogPage } from '../../../../shared/protocol/down/logPage.ts'
import type { AskLog } from '../../../../shared/protocol/up/up.ts'
import type { Live } from '../../../live/live.ts'

/** Something of the log with when this page was told of it: `heard` counts what came while it followed, 0 for what was there before. */
export type Told<What> = What & { readonly heard: number }

/** What a page has of the log. */
export type LogState = {
  /** Oldest first, without a gap. */
  readonly lines: readonly Told<LogLine>[]
  /** Everything behind this seq is here; 0: all there is; null: nothing was told yet. */
  readonly from: number | null
  /** Who came and left since the server started, oldest first. */
  readonly comings: readonly Told<LinkOpening>[]
  /** How often something new has come. */
  readonly heard: number
  /** The last asking came to nothing. */
  readonly failed: boolean
}

/** A page's copy of the show's log, which grows at both ends: as things happen while it follows, and as far back as is asked for. */
export type LogBook = {
  readonly store: StoreApi<LogState>
  /** Keeps up with the show until disposed. */
  follow(): () => void
  /** Reads one page further back, where there is one. */
  readBack(): void
}

const NOTHING: LogState = { lines: [], from: null, comings: [], heard: 0, failed: false }

/** How far apart two questions for what is new are at least, in ms. */
const APART = 300

/** How far apart two nodes may note that somebody came or left, in ms. */
const NOTED_WITHIN = 5_000

type Source = Pick<Live, 'log'> & { readonly store: Pick<Live['store'], 'subscribe' | 'getState'> }

/** Up to which of whose comings and goings are known. */
type KnownComings = AskLog['comings']

/** What is known after a page: a server that was started anew counts from the beginning. */
function knownAfter(known: KnownComings, { boot, comings }: LogPage): KnownComings {
  const before = known?.boot === boot ? known.n : 0
  return { boot, n: comings.at(-1)?.n ?? before }
}

/** The comings of a page without those of which another node told already: each notes all by itself. */
function untold({ comings }: LogPage, told: readonly LinkOpening[]): readonly LinkOpening[] {
  const isSame = (one: LinkOpening, other: LinkOpening) =>
    one.who.link === other.who.link &&
    one.what === other.what &&
    Math.abs(one.at - other.at) < NOTED_WITHIN
  return comings.filter((coming) => !told.some((one) => isSame(one, coming)))
}

function toldAt<What>(all: readonly What[], heard: number): readonly Told<What>[] {
  return all.map((one) => ({ ...one, heard }))
}

/** Reads pages of the log into a store; each says whether it could. */
function createReader(live: Pick<Live, 'log'>, store: StoreApi<LogState>) {
  let known: KnownComings = null

  const read = async (before: number | null, after: number, heard: number) => {
    const page = await live.log({ before, after, comings: known })
    if (page === null) return null
    const isAnother = known !== null && known.boot !== page.boot
    known = knownAfter(known, page)
    if (page.comings.length > 0)
      store.setState(({ comings }) => {
        const fresh = isAnother ? untold(page, comings) : page.comings
        return { comings: [...comings, ...toldAt(fresh, heard)] }
      })
    return page
  }
  return {
    /** Everything behind what is here, page after page where much has happened. */
    async news(): Promise<boolean> {
      const { lines, from, heard: before } = store.getState()
      const newest = lines.at(-1)?.seq ?? from ?? 0
      const heard = from === null ? 0 : before + 1
      let fresh: readonly LogLine[] = []
      let page = await read(null, newest, heard)
      while (page !== null) {
        fresh = [...page.lines, ...fresh]
        if (from === null || page.from <= newest) {
          const all = [...lines, ...toldAt(fresh, heard)]
          store.setState({ lines: all, from: from ?? page.from, heard, failed: false })
          return true
        }
        page = await read(page.from + 1, newest, heard)
      }
      return false
    },
    /** One page further back. */
    async older(): Promise<boolean> {
      const { from, heard } = store.getState()
      if (from === null || from === 0) return true
      const page = await read(from + 1, 0, heard)
      if (page === null) return false
      store.setState(({ lines }) => ({
        lines: [...toldAt(page.lines, 0), ...lines],
        from: page.from,
        failed: false,
      }))
      return true
    },
  }
}

/** Opens a book that holds nothing yet. */
export function createLogBook(live: Source): LogBook {
  const store = createStore<LogState>()(() => NOTHING)
  const reader = createReader(live, store)
  const wanted = { news: false, older: false }
  let busy = false

  const next = () => {
    const what = wanted.news ? 'news' : 'older'
    wanted[what] = false
    return reader[what]()
  }
  const work = async () => {
    if (busy) return
    busy = true
    while (wanted.news || wanted.older) {
      if (!(await next())) {
        Object.assign(wanted, { news: false, older: false })
        store.setState({ failed: true })
      } else if (wanted.news) await new Promise((done) => setTimeout(done, APART))
    }
    busy = false
  }
  const want = (what: keyof typeof wanted) => {
    wanted[what] = true
    void work()
  }
  return {
    store,
    readBack: () => want(store.getState().from === null ? 'news' : 'older'),
    follow() {
      want('news')
      return live.store.subscribe((now, was) => {
        const came = now.seq !== was.seq || now.open !== was.open
        if (came || now.connection.status !== was.connection.status) want('news')
      })
    },
  }
}
