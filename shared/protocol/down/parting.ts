/** Why the server will not go on with a screen. */
export type Parting =
  | { readonly reason: 'protocol'; readonly server: number }
  | { readonly reason: 'no-such-show' }
  | { readonly reason: 'no-such-link' }
  /** The show is there, but its log cannot be read. */
  | { readonly reason: 'unreadable' }
  /** The show is there, but not for those without a link. */
  | { readonly reason: 'not-public' }
  | { readonly reason: 'wrong-token' }
  | { readonly reason: 'withdrawn' }
  /** The link opens other roles from now on: its screen comes back at once, and is shown what those see. */
  | { readonly reason: 'changed' }
  | { readonly reason: 'malformed' }
  | { readonly reason: 'too-many' }
