import { createContext, useContext } from 'react'
import type { Act } from '../../ui/acts/act.ts'

/** What can be done on the device where a page is open; null for a preview of somebody's page. */
const DeviceContext = createContext<readonly Act[] | null>(null)

/** Gives the parts of a page the acts that belong to its device, such as the list of keys. */
export const DeviceProvider = DeviceContext

/** Returns the acts of this device; null for a preview, which has no language, chime, small window or connection of its own. */
export function useDeviceActs(): readonly Act[] | null {
  return useContext(DeviceContext)
}
