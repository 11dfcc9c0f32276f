/** Quotes a text as one word of a shell command. */
export function shellWord(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** An error for the person who starts the server or a command; the message is one line with advice. */
export class StartupError extends Error {
  override readonly name = 'StartupError'
}
