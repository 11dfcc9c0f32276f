/** A link's token or the owner's key: 128 bits in base64url. */
export const TOKEN = /^[A-Za-z0-9_-]{22}$/
