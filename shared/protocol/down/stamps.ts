/** Server time in ms (fractions kept) when a clock exchange arrived and when its answer left; and, where several servers go by one clock, how far this one may be from that, in ms. */
export type Stamps = { readonly received: number; readonly sent: number; readonly error?: number }
