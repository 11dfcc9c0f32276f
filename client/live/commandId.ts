/** A new command id (UUID v4), made from `crypto.getRandomValues`, as `randomUUID` is missing on pages served without TLS. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const version = (at: number, keep: number, set: number) => {
    bytes[at] = ((bytes[at] ?? 0) & keep) | set
  }
  version(6, 0x0f, 0x40)
  version(8, 0x3f, 0x80)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
