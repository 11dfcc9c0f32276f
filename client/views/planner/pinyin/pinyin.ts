/**
 * A Chinese text in pinyin with tone marks, syllables with spaces between; of a `name` the family name first, as it is said in names
 * (单 is Shàn there). What is not Chinese in it stays as it is. The library's dictionaries are fetched with the first text.
 */
export async function pinyinOf(
  text: string,
  { name = false }: { readonly name?: boolean } = {},
): Promise<string> {
  const { pinyin } = await import('pinyin-pro')
  const spaced = pinyin(text, { surname: name ? 'head' : 'off', nonZh: 'consecutive' })
  return spaced.replace(/\s+/g, ' ').trim()
}
