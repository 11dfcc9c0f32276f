/** The address of the page that makes addresses of overlays; overlays are below it. */
export const OVERLAY_FOLDER = '/overlay/'

/** The overlays for video mixers. */
export const OVERLAY_KINDS = ['lower-third', 'countdown', 'next', 'progress', 'clock'] as const
export type OverlayKind = (typeof OVERLAY_KINDS)[number]

/** Returns the overlay at a path; null for other pages, also for the one that makes addresses. */
export function overlayAt(path: string): OverlayKind | null {
  return OVERLAY_KINDS.find((kind) => path === `${OVERLAY_FOLDER}${kind}`) ?? null
}
