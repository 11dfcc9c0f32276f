import {
  PUBLIC_SHOWS_PATH,
  type PublicShow,
  PublicShows,
} from '../../shared/protocol/http/publicShows.ts'

/** How often the list is asked for anew, in ms. */
const EVERY = 30_000

async function ask(signal: AbortSignal): Promise<readonly PublicShow[] | null> {
  try {
    const response = await fetch(PUBLIC_SHOWS_PATH, { signal })
    return response.ok ? PublicShows.parse(await response.json()).shows : null
  } catch {
    // A server that cannot be reached, or is older, lists nothing.
    return null
  }
}

/** Tells of the shows that anyone may follow, now and every half minute, until disposed; what was told stays when the server is silent. */
export function followPublicShows(tell: (shows: readonly PublicShow[]) => void): () => void {
  const gone = new AbortController()
  const refresh = async () => {
    const shows = await ask(gone.signal)
    if (shows !== null && !gone.signal.aborted) tell(shows)
  }
  void refresh()
  const timer = setInterval(() => void refresh(), EVERY)
  return () => {
    clearInterval(timer)
    gone.abort()
  }
}
