/** Server time in ms (fractions kept) when a clock exchange arrived and when its answer left. */
export type Stamps = { readonly received: number; readonly sent: number }
