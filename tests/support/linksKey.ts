/** The key that signs the links of the tests' servers. */
export const LINKS_KEY = Buffer.alloc(32, 11)
