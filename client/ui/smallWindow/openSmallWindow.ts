import { type WindowRole, windowAddress } from './windowRole.ts'

/** Its width and height in CSS pixels; people may draw it larger or smaller. */
const SIZE = { width: 320, height: 120 }

/** How often a small window is looked at for having been closed, in ms: browsers tell its opener nothing. */
const LOOK = 400

/** A small window that is open: drawn by this page into a window on top, or a page of its own. */
export type OpenWindow = { readonly kind: 'on-top' | 'page'; readonly window: Window }

type PictureInPicture = {
  requestWindow(options: { width: number; height: number }): Promise<Window>
}

/** Document Picture-in-Picture, where the browser has it. */
function pictureInPicture(): PictureInPicture | null {
  const { documentPictureInPicture } = window as { documentPictureInPicture?: PictureInPicture }
  return documentPictureInPicture ?? null
}

/** Whether a small window makes sense here: a phone shows one page at a time. */
export function canFloat(): boolean {
  return pictureInPicture() !== null || window.matchMedia?.('(hover: none)').matches !== true
}

/** Gives a new document the looks of this one; as links, as the pages' policy allows no style of unknown origin. */
function dress({ document: page }: Window): void {
  for (const { href, ownerNode } of document.styleSheets) {
    if (href === null) {
      if (ownerNode !== null) page.head.append(page.importNode(ownerNode, true))
      continue
    }
    const link = page.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    page.head.append(link)
  }
  page.title = document.title
  page.documentElement.dataset['theme'] = 'stage'
}

async function openOnTop(): Promise<OpenWindow | null> {
  try {
    const page = await pictureInPicture()?.requestWindow(SIZE)
    if (page === undefined) return null
    dress(page)
    return { kind: 'on-top', window: page }
  } catch {
    // Refused, as by a policy of the browser: a small window does as well.
    return null
  }
}

/** Opens the small window of a role: on top where the browser can, else as a small window; null where the browser blocks it. */
export async function openSmallWindow(role: WindowRole): Promise<OpenWindow | null> {
  const onTop = await openOnTop()
  if (onTop !== null) return onTop
  const features = `popup,width=${SIZE.width},height=${SIZE.height}`
  const small = window.open(windowAddress(role, window.location), `rostrum-card-${role}`, features)
  return small === null ? null : { kind: 'page', window: small }
}

/** Calls back when the small window was closed, however that came; returns the disposer. */
export function whenClosed({ kind, window: page }: OpenWindow, closed: () => void): () => void {
  if (kind === 'on-top') {
    page.addEventListener('pagehide', closed)
    return () => page.removeEventListener('pagehide', closed)
  }
  const timer = setInterval(() => {
    if (page.closed) closed()
  }, LOOK)
  return () => clearInterval(timer)
}
