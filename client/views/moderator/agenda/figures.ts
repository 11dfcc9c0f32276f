import { createContext, useContext } from 'react'
import type { ItemId, SegmentId } from '../../../../shared/agenda/ids.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import type { ShownSlack } from '../../../../shared/timing/moment.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { type ItemLine, linesAt, type SegmentLine } from './rows.ts'

/** The parts of rows that change when an item gets another minute: the times of later items, and its own length. */
export type Figures = Pick<
  ItemLine,
  'planned' | 'expected' | 'otherZoneTimes' | 'moved' | 'minutes'
>

/** A row without its figures: the parts that stay the same when only time is given. */
export type StillItem = Omit<ItemLine, keyof Figures>

/** The heading of a segment without its slack. */
export type StillSegment = Omit<SegmentLine, 'slack'>

export type StillLine = StillItem | StillSegment

type AllFigures = {
  readonly items: Readonly<Record<ItemId, Figures>>
  readonly slack: Readonly<Record<SegmentId, ShownSlack | null>>
}

/** Returns the table that the console shows at `now`; empty while nothing is published. */
export function tableAt(context: ConsoleContext, now: Instant) {
  const items: Record<ItemId, Figures> = {}
  const slack: Record<SegmentId, ShownSlack | null> = {}
  const lines = linesAt(context, now).map((line): StillLine => {
    if (line.type === 'segment') {
      const { slack: left, ...still } = line
      slack[line.id] = left
      return still
    }
    const { planned, expected, otherZoneTimes, moved, minutes, ...still } = line
    items[line.id] = { planned, expected, otherZoneTimes, moved, minutes }
    return still
  })
  return {
    lines,
    figures: { items, slack },
    /** Whether any time has the mark of another day, which needs room. */
    crosses: Object.values(items).some(isMarked),
  }
}

/** The agenda as its table draws it: rows, and separately the figures in their cells. */
export type Table = ReturnType<typeof tableAt>

/** The mark in a clock time on another day: a sign and the number of days. */
const MARK = /[+−]\d/

/** Whether a row has a time of another day (Z3). */
function isMarked({ planned, expected, otherZoneTimes }: Figures): boolean {
  return (
    MARK.test(planned) ||
    MARK.test(expected) ||
    otherZoneTimes.some(({ days }) => days !== undefined)
  )
}

/** The current figures. Cells read them here, so that the rows need not render for them. */
export const FiguresContext = createContext<AllFigures>({ items: {}, slack: {} })

const NONE: Figures = { planned: '', expected: '', otherZoneTimes: [], moved: false, minutes: '' }

/** Returns the current figures of a row. */
export function useFigures(id: ItemId): Figures {
  return useContext(FiguresContext).items[id] ?? NONE
}

/** Returns the current slack of a segment; null if it has none. */
export function useSlack(id: SegmentId): ShownSlack | null {
  return useContext(FiguresContext).slack[id] ?? null
}
