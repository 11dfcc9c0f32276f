import { createContext, useContext } from 'react'
import type { Act } from '../../ui/acts/act.ts'

/** Returns the newest acts of the device where a page is open. */
export type DeviceActs = () => readonly Act[]

/** The acts of the device; null for a preview of somebody's page. */
const DeviceContext = createContext<DeviceActs | null>(null)

/** Gives the parts of a page the acts that belong to its device, such as the list of keys; one function for good, so that no part renders for it. */
export const DeviceProvider = DeviceContext

/** Returns the acts of this device; null for a preview, which has no language, chime, small window or connection of its own. */
export function useDeviceActs(): DeviceActs | null {
  return useContext(DeviceContext)
}
