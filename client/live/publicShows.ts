import {
  PUBLIC_SHOWS_PATH,
  type PublicShow,
  PublicShows,
} from '../../shared/protocol/http/publicShows.ts'

/** The time between two requests, in ms. */
const REQUEST_INTERVAL = 30_000

async function fetchPublicShows(signal: AbortSignal): Promise<readonly PublicShow[] | null> {
  try {
    const response = await fetch(PUBLIC_SHOWS_PATH, { signal })
    return response.ok ? PublicShows.parse(await response.json()).shows : null
  } catch {
    // The server is unreachable, or too old.
    return null
  }
}

/** Passes the public shows to `onShows`, now and every half minute; returns the disposer. Without an answer nothing changes. */
export function followPublicShows(onShows: (shows: readonly PublicShow[]) => void): () => void {
  const stopped = new AbortController()
  const refresh = async () => {
    const shows = await fetchPublicShows(stopped.signal)
    if (shows !== null && !stopped.signal.aborted) onShows(shows)
  }
  void refresh()
  const timer = setInterval(() => void refresh(), REQUEST_INTERVAL)
  return () => {
    clearInterval(timer)
    stopped.abort()
  }
}
