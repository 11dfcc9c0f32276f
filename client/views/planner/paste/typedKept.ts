import { z } from 'zod'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import type { Clip } from './model/clip.ts'

const Kept = z.object({ text: z.string(), html: z.string().nullable() })

const NONE: Clip = { text: '', html: null }

const placeOf = (show: ShowId) => `rostrum.pasted.${show}`

/** What was last typed or pasted for this show in this tab and not taken over; it outlives a reload. */
export function keptClip(show: ShowId): Clip {
  try {
    const stored = sessionStorage.getItem(placeOf(show))
    const found = stored === null ? null : Kept.safeParse(JSON.parse(stored))
    return found?.success === true ? found.data : NONE
  } catch {
    return NONE
  }
}

/** The longest text that is kept, in characters: far longer than anybody types, and quick to write at every key. */
const LONGEST = 500_000

/** Keeps it, or forgets it where nothing is left. */
export function keepClip(show: ShowId, clip: Clip): void {
  try {
    const length = clip.text.length + (clip.html ?? '').length
    if (length === 0 || length > LONGEST) sessionStorage.removeItem(placeOf(show))
    else sessionStorage.setItem(placeOf(show), JSON.stringify(clip))
  } catch {
    // A tab that keeps nothing, or not so much, still has it while it is open.
  }
}
