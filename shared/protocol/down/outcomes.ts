/** What became of each command asked about: done at `seq`, or unknown to the log. */
export type Outcomes = Readonly<
  Record<
    string,
    { readonly outcome: 'done'; readonly seq: number } | { readonly outcome: 'unknown' }
  >
>
