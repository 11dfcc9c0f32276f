/** Returns the header that authorizes a request; `key` is the part of a link after `#`. */
export function bearer(key: string): { readonly Authorization: string } {
  return { Authorization: `Bearer ${key}` }
}

/** Returns the key in the header `Authorization`; null if there is none. */
export function keyOf(authorization: string | undefined): string | null {
  return /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? null
}
