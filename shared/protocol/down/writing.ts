/** Whether the server can write to its disk: since when it cannot, in server time (ms); null while it can. Sent to moderators and owners only. */
export type Writing = { readonly failingSince: number | null }
