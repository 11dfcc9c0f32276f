/** Fetches the list of Chinese faces: a hundred, each for a few characters. Nothing waits for it, least of all the first figures. */
export function fetchChineseFaces(): void {
  import('./chinese.css').catch(() => undefined)
}
