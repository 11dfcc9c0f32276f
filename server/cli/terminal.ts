/** What steers a terminal, begins another line, or reorders what is shown. */
const STEERING = /(?![\n\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/** Returns a text of other people as one line: neither their line ends nor rows of blanks place anything on a line of its own. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()
}

/** Returns a text that a terminal only shows: tabs and line ends stay, whatever else steers it becomes a visible mark. */
export function terminalText(text: string): string {
  return text.replaceAll(STEERING, '\uFFFD')
}

/** Returns JSON of the same meaning that a terminal only shows. */
export function terminalJson(json: string): string {
  return json.replaceAll(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
