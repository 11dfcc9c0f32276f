/** How Chinese is said, sign by sign: one syllable each, with its tone. */
export type Syllables = (signs: string) => readonly string[]

const library = async () => (await import('pinyin-pro')).pinyin

/** Fetches what knows how Chinese is said: a dictionary of some size, which nobody needs before it is asked for. */
export async function fetchSyllables(): Promise<Syllables> {
  const pinyin = await library()
  return (signs) => pinyin(signs, { type: 'array', toneSandhi: false })
}

/**
 * A Chinese text in pinyin with tone marks, syllables with spaces between; of a `name` the family name first, as it is said in names
 * (单 is Shàn there). What is not Chinese in it stays as it is. The library's dictionaries are fetched with the first text.
 */
export async function pinyinOf(
  text: string,
  { name = false }: { readonly name?: boolean } = {},
): Promise<string> {
  const pinyin = await library()
  const spaced = pinyin(text, { surname: name ? 'head' : 'off', nonZh: 'consecutive' })
  return spaced.replace(/\s+/g, ' ').trim()
}
