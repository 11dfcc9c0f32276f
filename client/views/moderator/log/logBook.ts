import { useRef, useState } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Author, LogDesk, LogFact, LogLine } from '../../../../shared/access/log/fact.ts'
import type { LinkOpening, LogPage } from '../../../../shared/protocol/down/logPage.ts'
import type { AskLog } from '../../../../shared/protocol/up/up.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import type { Live } from '../../../live/live.ts'
import type { PaneState } from '../../../ui/layout/Pane.tsx'

/** An entry of the log with the batch in which this page received it; 0 if it came before the page followed the log. */
type Received<What> = What & { readonly batch: number }

/** The part of the log that is loaded. */
type LogState = {
  /** Oldest first, without a gap. */
  readonly lines: readonly Received<LogLine>[]
  /** Every line after this seq is loaded; 0: the whole log; null: nothing is loaded yet. */
  readonly from: number | null
  /** Opened and closed links since the server started, oldest first. */
  readonly openings: readonly Received<LinkOpening>[]
  /** The number of batches received. */
  readonly batch: number
  /** The last request failed. */
  readonly failed: boolean
}

const NOTHING: LogState = { lines: [], from: null, openings: [], batch: 0, failed: false }

/** The least time between two requests for new lines, in ms. */
const PAUSE = 300

/** How far apart two nodes may record one opening of a link, in ms. */
const SAME_WITHIN = 5_000

type Source = Pick<Live, 'log'> & { readonly store: Pick<Live['store'], 'subscribe' | 'getState'> }

/** The number of the last opening that is known, and the server start that it was counted from. */
type KnownOpenings = AskLog['comings']

/** Returns what is known after a page; a restarted server counts from the beginning. */
function knownAfter(known: KnownOpenings, { boot, comings }: LogPage): KnownOpenings {
  const before = known?.boot === boot ? known.n : 0
  return { boot, n: comings.at(-1)?.n ?? before }
}

/** Returns the openings of a page without those that another node has recorded too. */
function withoutKnown({ comings }: LogPage, known: readonly LinkOpening[]): readonly LinkOpening[] {
  const isSame = (one: LinkOpening, other: LinkOpening) =>
    one.who.link === other.who.link &&
    one.what === other.what &&
    Math.abs(one.at - other.at) < SAME_WITHIN
  return comings.filter((coming) => !known.some((one) => isSame(one, coming)))
}

function receivedIn<What>(all: readonly What[], batch: number): readonly Received<What>[] {
  return all.map((one) => ({ ...one, batch }))
}

/** Loads pages of the log into a store; each call returns whether it succeeded. */
function createReader(live: Pick<Live, 'log'>, store: StoreApi<LogState>) {
  let known: KnownOpenings = null

  const read = async (before: number | null, after: number, batch: number) => {
    const page = await live.log({ before, after, comings: known })
    if (page === null) return null
    const isAnother = known !== null && known.boot !== page.boot
    known = knownAfter(known, page)
    if (page.comings.length > 0)
      store.setState(({ openings: comings }) => {
        const fresh = isAnother ? withoutKnown(page, comings) : page.comings
        return { openings: [...comings, ...receivedIn(fresh, batch)] }
      })
    return page
  }
  return {
    /** Loads everything after the newest line, page by page. */
    async news(): Promise<boolean> {
      const { lines, from, batch: before } = store.getState()
      const newest = lines.at(-1)?.seq ?? from ?? 0
      const batch = from === null ? 0 : before + 1
      let fresh: readonly LogLine[] = []
      let page = await read(null, newest, batch)
      while (page !== null) {
        fresh = [...page.lines, ...fresh]
        if (from === null || page.from <= newest) {
          const all = [...lines, ...receivedIn(fresh, batch)]
          store.setState({ lines: all, from: from ?? page.from, batch: batch, failed: false })
          return true
        }
        page = await read(page.from + 1, newest, batch)
      }
      return false
    },
    /** Loads one page further back. */
    async older(): Promise<boolean> {
      const { from, batch } = store.getState()
      if (from === null || from === 0) return true
      const page = await read(from + 1, 0, batch)
      if (page === null) return false
      store.setState(({ lines }) => ({
        lines: [...receivedIn(page.lines, 0), ...lines],
        from: page.from,
        failed: false,
      }))
      return true
    },
  }
}

/** Creates an empty copy of the show's log, which grows at both ends: new lines while it follows, older lines on request. */
export function createLogBook(live: Source) {
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
      } else if (wanted.news) await new Promise((done) => setTimeout(done, PAUSE))
    }
    busy = false
  }
  const want = (what: keyof typeof wanted) => {
    wanted[what] = true
    void work()
  }
  return {
    store,
    /** Loads one page further back, if there is one. */
    readBack: () => want(store.getState().from === null ? 'news' : 'older'),
    /** Loads new lines until disposed. */
    follow() {
      want('news')
      return live.store.subscribe((now, was) => {
        const came = now.seq !== was.seq || now.open !== was.open
        if (came || now.connection.status !== was.connection.status) want('news')
      })
    },
  }
}

export type LogBook = ReturnType<typeof createLogBook>

/** How far one press of an arrow scrolls, in px: two rows. */
const STRIDE = 56

/** Returns the log of the console. */
export function useLogPart({ open, set }: PaneState) {
  const live = useLive()
  const [book] = useState(() => createLogBook(live))
  const list = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  return {
    book,
    open,
    list,
    field,
    toggle: () => set(!open),
    close: () => set(false),
    step: (by: -1 | 1) => list.current?.scrollBy({ top: by * STRIDE }),
    find: () => field.current?.focus(),
  }
}

/** The log of the console: what is loaded, and whether its pane is open. */
export type LogPart = ReturnType<typeof useLogPart>

/** When and by whom a step was undone. */
type TakenBack = { readonly at: Instant; readonly by: Author | null }

/** What a row is about: an entry of the log, or that somebody came or left. */
export type RowFact = LogFact | { readonly key: 'came' | 'left' }

/** One row of the log. */
export type LogRow = {
  readonly id: string
  readonly at: Instant
  readonly by: Author | null
  readonly desk: LogDesk | null
  readonly fact: RowFact
  /** When the step of the row was undone; null if it was not, or if there is no step. */
  readonly back: TakenBack | null
}

/** When each undone step was undone; without those that were redone since. */
function takenBack(lines: LogState['lines']): ReadonlyMap<string, TakenBack> {
  const back = new Map<string, TakenBack>()
  for (const { fact, at, by } of lines) {
    if (fact.key === 'undone') back.set(fact.step, { at, by })
    if (fact.key === 'redone') back.delete(fact.step)
  }
  return back
}

type Placed = { readonly seq: number; readonly place: number; readonly row: LogRow }

/**
 * The rows of the log, newest first, as this page had them when batch `until` arrived (null: all). What arrives later changes
 * neither their order nor their text.
 */
export function logRows(
  { lines, openings: comings, from }: Pick<LogState, 'lines' | 'openings' | 'from'>,
  until: number | null = null,
): readonly LogRow[] {
  const batch = (one: { readonly batch: number }) => until === null || one.batch <= until
  const known = lines.filter(batch)
  const back = takenBack(known)
  const facts = known.map(({ seq, at, by, desk, fact, step }): Placed => {
    const gone = step === undefined ? null : (back.get(step) ?? null)
    return { seq, place: 0, row: { id: String(seq), at, by, desk, fact, back: gone } }
  })
  const came = comings
    // Those before the oldest line get their place when the log is loaded that far.
    .filter((one) => batch(one) && one.seq >= (from ?? 0))
    .map(({ seq, n, at, what, who }, place): Placed => {
      const row = { id: `${n} ${at}`, at, by: who, desk: null, fact: { key: what }, back: null }
      return { seq, place: place + 1, row }
    })
  return [...facts, ...came]
    .toSorted((a, b) => b.seq - a.seq || b.place - a.place)
    .map(({ row }) => row)
}
