/** Why the server will not go on with a screen. */
export type DisconnectReason =
  | { readonly reason: 'protocol'; readonly server: number }
  /** The show is there, but its log cannot be read. */
  | { readonly reason: 'unreadable' }
  /** There is no show for those without a link, or none at all. */
  | { readonly reason: 'not-public' }
  /** The token is not that of the link, or there is no such link or show. */
  | { readonly reason: 'wrong-token' }
  | { readonly reason: 'withdrawn' }
  /** The link opens other roles from now on: its screen comes back at once, and is shown what those see. */
  | { readonly reason: 'changed' }
  | { readonly reason: 'malformed' }
  | { readonly reason: 'too-many' }
