/** Returns a record with an entry set, last if it is new or replaced, or without it (`value` null). */
export function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  if (!Object.hasOwn(record, key)) return value === null ? record : { ...record, [key]: value }
  const { [key]: _replaced, ...others } = record
  return value === null ? others : { ...others, [key]: value }
}
