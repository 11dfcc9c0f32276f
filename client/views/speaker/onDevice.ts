import { createContext, useContext } from 'react'

/** Whether a page is open on somebody's device, and not looked at from elsewhere. */
const OnDeviceContext = createContext(false)

/** Tells the parts of a page below it that it is open on this device. */
export const OnDevice = OnDeviceContext

/** Whether this page is open on this device, so that what belongs to that (its language, its chime, its small window, its clock) is on it. */
export function useOnDevice(): boolean {
  return useContext(OnDeviceContext)
}
