/** What a link's token or the owner's key looks like: 128 bits in base64url. */
export const TOKEN = /^[A-Za-z0-9_-]{22}$/
