/** Quotes a text as one word of a shell command. */
export function shellWord(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** Why a server cannot start, or a command cannot run. */
export type StartupFault =
  | 'option'
  | 'data-folder'
  | 'folder-held'
  | 'corrupt-database'
  | 'newer-database'
  | 'lost-database'
  | 'database'
  | 'move'
  | 'links-key'
  | 'address'
  | 'libraries'
  | 'certificate'
  | 'no-shows'
  | 'no-such-show'
  | 'unreadable-show'
  | 'not-published'

/** An error for the person who starts the server or a command; the message is one line with advice. */
export class StartupError extends Error {
  readonly fault: StartupFault

  constructor(fault: StartupFault, message: string) {
    super(message)
    this.name = 'StartupError'
    this.fault = fault
  }
}
