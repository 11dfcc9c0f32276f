import type { Device } from '../../shared/protocol/opened.ts'

/** The shorter side of a screen from which on a thing that is touched is a tablet, in CSS px. */
const TABLET = 600

/** What kind of device this is: by how it is pointed at, and by the size of its screen. */
export function deviceOf({ matchMedia, screen }: Pick<Window, 'matchMedia' | 'screen'>): Device {
  if (!matchMedia('(hover: none) and (pointer: coarse)').matches) return 'computer'
  return Math.min(screen.width, screen.height) < TABLET ? 'phone' : 'tablet'
}
