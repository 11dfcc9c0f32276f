/** A name as it is compared: without case, marks on letters, and blanks. */
export function comparisonKey(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
