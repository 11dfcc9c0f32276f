import { useRef, useState } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Author, LogDesk, LogFact, LogLine } from '../../../../shared/access/log/fact.ts'
import type { LinkOpening, LogPage } from '../../../../shared/protocol/down/logPage.ts'
import type { AskLog } from '../../../../shared/protocol/up/up.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import type { Live } from '../../../live/live.ts'

/** An entry of the log with the batch in which this page received it; 0 if it came before the page followed the log. */
type ReceivedEntry<Entry> = Entry & { readonly batch: number }

/** The part of the log that is loaded. */
type LogState = {
  /** Oldest first, without a gap. */
  readonly lines: readonly ReceivedEntry<LogLine>[]
  /** Every line after this seq is loaded; 0: the whole log; null: nothing is loaded yet. */
  readonly from: number | null
  /** Opened and closed links since the server started, oldest first. */
  readonly openings: readonly ReceivedEntry<LinkOpening>[]
  /** The number of batches received. */
  readonly batch: number
  /** The last request failed. */
  readonly failed: boolean
}

const EMPTY: LogState = { lines: [], from: null, openings: [], batch: 0, failed: false }

/** The least time between two requests for new lines, in ms. */
const PAUSE = 300

/** The most time between two nodes' records of one opening of a link, in ms. */
const SAME_WITHIN = 5_000

type Source = Pick<Live, 'log'> & { readonly store: Pick<Live['store'], 'subscribe' | 'getState'> }

/** The number of the last known opening, and the server start from which openings are counted. */
type KnownOpenings = AskLog['comings']

/** Returns the known openings after a page; a restarted server counts from the beginning. */
function knownAfter(known: KnownOpenings, { boot, comings }: LogPage): KnownOpenings {
  const before = known?.boot === boot ? known.n : 0
  return { boot, n: comings.at(-1)?.n ?? before }
}

/** Returns the openings of a page that another node has not recorded too. */
function withoutKnown({ comings }: LogPage, known: readonly LinkOpening[]): readonly LinkOpening[] {
  const isSame = (one: LinkOpening, other: LinkOpening) =>
    one.who.link === other.who.link &&
    one.what === other.what &&
    Math.abs(one.at - other.at) < SAME_WITHIN
  return comings.filter((opening) => !known.some((one) => isSame(one, opening)))
}

function receivedIn<Entry>(all: readonly Entry[], batch: number): readonly ReceivedEntry<Entry>[] {
  return all.map((one) => ({ ...one, batch }))
}

/** Returns functions that load pages of the log into a store; each returns whether it succeeded. */
function createReader(live: Pick<Live, 'log'>, store: StoreApi<LogState>) {
  let known: KnownOpenings = null

  const loadPage = async (before: number | null, after: number, batch: number) => {
    const page = await live.log({ before, after, comings: known })
    if (page === null) return null
    const isOtherBoot = known !== null && known.boot !== page.boot
    known = knownAfter(known, page)
    if (page.comings.length > 0)
      store.setState(({ openings }) => {
        const added = isOtherBoot ? withoutKnown(page, openings) : page.comings
        return { openings: [...openings, ...receivedIn(added, batch)] }
      })
    return page
  }
  return {
    /** Loads everything after the newest line, page by page. */
    async newer(): Promise<boolean> {
      const { lines, from, batch: before } = store.getState()
      const newest = lines.at(-1)?.seq ?? from ?? 0
      const batch = from === null ? 0 : before + 1
      let newLines: readonly LogLine[] = []
      let page = await loadPage(null, newest, batch)
      while (page !== null) {
        newLines = [...page.lines, ...newLines]
        if (from === null || page.from <= newest) {
          const all = [...lines, ...receivedIn(newLines, batch)]
          store.setState({ lines: all, from: from ?? page.from, batch, failed: false })
          return true
        }
        page = await loadPage(page.from + 1, newest, batch)
      }
      return false
    },
    /** Loads one page further back. */
    async older(): Promise<boolean> {
      const { from, batch } = store.getState()
      if (from === null || from === 0) return true
      const page = await loadPage(from + 1, 0, batch)
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
  const store = createStore<LogState>()(() => EMPTY)
  const reader = createReader(live, store)
  const requests = { newer: false, older: false }
  let busy = false

  const next = () => {
    const kind = requests.newer ? 'newer' : 'older'
    requests[kind] = false
    return reader[kind]()
  }
  const run = async () => {
    if (busy) return
    busy = true
    while (requests.newer || requests.older) {
      if (!(await next())) {
        Object.assign(requests, { newer: false, older: false })
        store.setState({ failed: true })
      } else if (requests.newer) await new Promise((done) => setTimeout(done, PAUSE))
    }
    busy = false
  }
  const request = (kind: keyof typeof requests) => {
    requests[kind] = true
    void run()
  }
  return {
    store,
    /** Loads one page further back, if there is one. */
    readBack: () => request(store.getState().from === null ? 'newer' : 'older'),
    /** Loads new lines until the returned function is called. */
    follow() {
      request('newer')
      return live.store.subscribe((now, was) => {
        const hasEvents = now.seq !== was.seq || now.open !== was.open
        if (hasEvents || now.connection.status !== was.connection.status) request('newer')
      })
    },
  }
}

export type LogBook = ReturnType<typeof createLogBook>

/** How far one press of an arrow scrolls, in px: two rows. */
const STRIDE = 56

/** Returns the log of the console. */
export function useLogPart() {
  const live = useLive()
  const [book] = useState(() => createLogBook(live))
  const list = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  return {
    book,
    list,
    field,
    step: (by: -1 | 1) => list.current?.scrollBy({ top: by * STRIDE }),
    find: () => field.current?.focus(),
  }
}

/** The log of the console: its loaded part, the list and the field of its pane. */
export type LogPart = ReturnType<typeof useLogPart>

/** When and by whom a step was undone. */
type Undoing = { readonly at: Instant; readonly by: Author | null }

/** The fact of a row: an entry of the log, or the opening (`came`) or closing (`left`) of a link. */
export type RowFact = LogFact | { readonly key: 'came' | 'left' }

/** One row of the log. */
export type LogRow = {
  readonly id: string
  readonly at: Instant
  readonly by: Author | null
  readonly desk: LogDesk | null
  readonly fact: RowFact
  /** When the step of the row was undone; null if it was not, or if there is no step. */
  readonly back: Undoing | null
}

/** Returns when and by whom each step was undone, without steps that were redone since. */
function undoings(lines: LogState['lines']): ReadonlyMap<string, Undoing> {
  const back = new Map<string, Undoing>()
  for (const { fact, at, by } of lines) {
    if (fact.key === 'undone') back.set(fact.step, { at, by })
    if (fact.key === 'redone') back.delete(fact.step)
  }
  return back
}

type OrderedRow = { readonly seq: number; readonly place: number; readonly row: LogRow }

/** Returns the rows of the log, newest first, as this page had them when batch `until` arrived (null: all); later batches change neither order nor text. */
export function logRows(
  { lines, openings, from }: Pick<LogState, 'lines' | 'openings' | 'from'>,
  until: number | null = null,
): readonly LogRow[] {
  const isShown = (one: { readonly batch: number }) => until === null || one.batch <= until
  const shownLines = lines.filter(isShown)
  const back = undoings(shownLines)
  const factRows = shownLines.map(({ seq, at, by, desk, fact, step }): OrderedRow => {
    const undoing = step === undefined ? null : (back.get(step) ?? null)
    return { seq, place: 0, row: { id: String(seq), at, by, desk, fact, back: undoing } }
  })
  const openingRows = openings
    // Openings before the oldest line appear when the log is loaded that far.
    .filter((one) => isShown(one) && one.seq >= (from ?? 0))
    .map(({ seq, n, at, what, who }, place): OrderedRow => {
      const row = { id: `${n} ${at}`, at, by: who, desk: null, fact: { key: what }, back: null }
      return { seq, place: place + 1, row }
    })
  return [...factRows, ...openingRows]
    .toSorted((a, b) => b.seq - a.seq || b.place - a.place)
    .map(({ row }) => row)
}
