/** Creates a command id (UUID v4) by `crypto.getRandomValues`, as pages without TLS have no `randomUUID`. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const setBits = (index: number, mask: number, bits: number) => {
    bytes[index] = ((bytes[index] ?? 0) & mask) | bits
  }
  setBits(6, 0x0f, 0x40)
  setBits(8, 0x3f, 0x80)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
