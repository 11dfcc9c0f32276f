/** What keeps a server from starting, or a command from being done. */
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

/** A start that cannot go on; the message is one line for a person and says what to do. */
export class StartupError extends Error {
  readonly fault: StartupFault

  constructor(fault: StartupFault, message: string) {
    super(message)
    this.name = 'StartupError'
    this.fault = fault
  }
}
