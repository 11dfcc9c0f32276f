/** The header by which a request says who asks: `key` is what stands behind the `#` of a link. */
export function bearer(key: string): { readonly Authorization: string } {
  return { Authorization: `Bearer ${key}` }
}

/** The key in the value of that header; null where there is none. */
export function keyOf(authorization: string | undefined): string | null {
  return /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? null
}
