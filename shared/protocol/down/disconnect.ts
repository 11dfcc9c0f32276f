/** The reason why the server disconnects a screen. */
export type DisconnectReason =
  | { readonly reason: 'protocol'; readonly server: number }
  /** The show exists, but its log cannot be read. */
  | { readonly reason: 'unreadable' }
  /** The show is not open to everyone, or does not exist. */
  | { readonly reason: 'not-public' }
  /** The token is wrong, or the link or show does not exist. */
  | { readonly reason: 'wrong-token' }
  | { readonly reason: 'withdrawn' }
  /** The link has other roles now: the screen reconnects at once with these roles. */
  | { readonly reason: 'changed' }
  /** A person was erased from the show: the screen reloads its page, so that nothing of them stays in it. */
  | { readonly reason: 'erased' }
  | { readonly reason: 'deleted' }
  | { readonly reason: 'malformed' }
  | { readonly reason: 'too-many' }
