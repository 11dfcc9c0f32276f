/** The version of the protocol, one more with each change that an open page would not understand. Screens with another version reload. */
export const PROTOCOL = 29
