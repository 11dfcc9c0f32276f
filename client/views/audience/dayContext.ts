import { createContext, useContext } from 'react'
import type { Instant } from '../../../shared/time/instant.ts'
import { clockOn } from '../../ui/agenda/zoneTimes.ts'

/** The day that all times of the page are told from (Z3). */
const DayContext = createContext('')

export const DayProvider = DayContext.Provider

/** The day that times are told from; empty where none is. */
export function useDay(): string {
  return useContext(DayContext)
}

/** Tells a moment on the clock of a zone, with its day. */
export function useClock(zone: string): (at: Instant) => string {
  const day = useDay()
  return (at) => clockOn(at, zone, day)
}
