/** Fetches the list of Chinese faces, once what stands now is on the screen: a hundred, each for a few characters. Nothing waits for it, least of all the first figures. */
export function fetchChineseFaces(): void {
  requestAnimationFrame(() => {
    setTimeout(() => {
      import('./chinese.css').catch(() => undefined)
    })
  })
}
