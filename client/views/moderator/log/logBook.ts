import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LogLine } from '../../../../shared/access/log/line.ts'
import type { Coming, LogPage } from '../../../../shared/protocol/down/logPage.ts'
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
  readonly comings: readonly Told<Coming>[]
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

type Source = Pick<Live, 'log'> & { readonly store: Pick<Live['store'], 'subscribe' | 'getState'> }

type Known = { readonly boot: string; readonly n: number } | null

/** Opens a book that holds nothing yet. */
export function createLogBook(live: Source): LogBook {
  const store = createStore<LogState>()(() => NOTHING)
  const wanted = { news: false, back: false }
  let known: Known = null
  let busy = false

  const ask = (before: number | null, after: number) => live.log({ before, after, comings: known })

  const heardOf = ({ boot, comings }: LogPage, heard: number) => {
    const again = known !== null && known.boot !== boot
    // Those of a server that is gone were told, and stay; it counts anew.
    if (known === null || again || comings.length > 0)
      known = { boot, n: comings.at(-1)?.n ?? (again ? 0 : (known?.n ?? 0)) }
    return [...store.getState().comings, ...comings.map((one) => ({ ...one, heard }))]
  }
  /** Everything behind what is here, page after page where much has happened; false where it could not be had. */
  const readNews = async () => {
    const { lines, from, heard } = store.getState()
    const newest = lines.at(-1)?.seq ?? from ?? 0
    const now = from === null ? 0 : heard + 1
    let fresh: readonly Told<LogLine>[] = []
    let before: number | null = null
    for (;;) {
      const page: LogPage | null = await ask(before, newest)
      if (page === null) return false
      fresh = [...page.lines.map((line) => ({ ...line, heard: now })), ...fresh]
      const comings = heardOf(page, now)
      store.setState({ comings })
      if (from === null || page.from <= newest) {
        store.setState({
          lines: [...lines, ...fresh],
          from: from ?? page.from,
          heard: now,
          failed: false,
        })
        return true
      }
      before = page.from + 1
    }
  }
  const readOlder = async () => {
    const { from } = store.getState()
    if (from === null || from === 0) return true
    const page = await ask(from + 1, 0)
    if (page === null) return false
    const older = page.lines.map((line) => ({ ...line, heard: 0 }))
    const comings = heardOf(page, store.getState().heard)
    store.setState(({ lines }) => ({
      ...{ lines: [...older, ...lines], from: page.from, comings, failed: false },
    }))
    return true
  }
  const next = () => {
    if (wanted.news) {
      wanted.news = false
      return readNews()
    }
    wanted.back = false
    return readOlder()
  }
  const work = async () => {
    if (busy) return
    busy = true
    while (wanted.news || wanted.back) {
      const news = wanted.news
      if (!(await next())) {
        Object.assign(wanted, { news: false, back: false })
        store.setState({ failed: true })
      } else if (news && wanted.news) await new Promise((done) => setTimeout(done, APART))
    }
    busy = false
  }
  const want = (what: keyof typeof wanted) => {
    wanted[what] = true
    void work()
  }
  return {
    store,
    readBack: () => want('back'),
    follow() {
      want('news')
      return live.store.subscribe((now, was) => {
        const came = now.seq !== was.seq || now.open !== was.open
        if (came || now.connection.status !== was.connection.status) want('news')
      })
    },
  }
}
