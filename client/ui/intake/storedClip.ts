import { z } from 'zod'
import type { Clip } from './model/clip.ts'

const StoredClip = z.object({ text: z.string(), html: z.string().nullable() })

const NONE: Clip = { text: '', html: null }

const keyOf = (place: string) => `rostrum.pasted.${place}`

/** What was last typed or pasted in this tab for a place (a show, or one to be made) and not taken over; it outlives a reload. */
export function storedClip(place: string): Clip {
  try {
    const stored = sessionStorage.getItem(keyOf(place))
    const found = stored === null ? null : StoredClip.safeParse(JSON.parse(stored))
    return found?.success === true ? found.data : NONE
  } catch {
    return NONE
  }
}

/** The longest text that is kept, in characters: far longer than anybody types, and quick to write at every key. */
const LONGEST = 500_000

/** Keeps it, or forgets it where nothing is left. */
export function storeClip(place: string, clip: Clip): void {
  try {
    const length = clip.text.length + (clip.html ?? '').length
    if (length === 0 || length > LONGEST) sessionStorage.removeItem(keyOf(place))
    else sessionStorage.setItem(keyOf(place), JSON.stringify(clip))
  } catch {
    // A tab that keeps nothing, or not so much, still has it while it is open.
  }
}
