/** A record with one entry set, the newest last, or taken out when `value` is null. */
export function put<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  if (!Object.hasOwn(record, key)) return value === null ? record : { ...record, [key]: value }
  const { [key]: _replaced, ...others } = record
  return value === null ? others : { ...others, [key]: value }
}
