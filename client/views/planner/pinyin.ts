/** The pronunciation of Chinese, sign by sign: one syllable each, with its tone. */
export type Syllables = (signs: string) => readonly string[]

const library = async () => (await import('pinyin-pro')).pinyin

/** Fetches the pronunciation of Chinese: a dictionary of some size, which nobody needs before it is asked for. */
export async function fetchSyllables(): Promise<Syllables> {
  const pinyin = await library()
  return (signs) => pinyin(signs, { type: 'array', toneSandhi: false })
}

/** Returns a Chinese name in pinyin with tone marks, syllables with spaces between; a family name is read as in names (单 is Shàn there). What is not Chinese stays as it is. */
export async function namePinyin(name: string): Promise<string> {
  const pinyin = await library()
  return pinyin(name, { surname: 'head', nonZh: 'consecutive' }).replace(/\s+/g, ' ').trim()
}

const HAN_RUN = /\p{Script=Han}+/gu

/** The words of a Chinese text, where this browser knows them; else sign by sign. */
function wordsOf(text: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return [...text]
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** The syllables of one word written together, parted where a reader could part them otherwise. */
function joined(syllables: readonly string[]): string {
  return syllables.reduce((word, syllable) => {
    const parts = word !== '' && /^[aoeāáǎàōóǒòēéěè]/.test(syllable)
    return `${word}${parts ? '’' : ''}${syllable}`
  }, '')
}

function runPinyin(run: string, syllables: Syllables): string {
  const all = [...syllables(run)]
  return wordsOf(run)
    .map((word) => joined(all.splice(0, [...word].length)))
    .join(' ')
}

/** The pinyin of a Chinese text, its words together; what is not Chinese in it stays as it is. */
export function pinyinText(text: string, syllables: Syllables): string {
  return text
    .replace(HAN_RUN, (run) => ` ${runPinyin(run, syllables)} `)
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[;,)；，）])/g, '')
    .trim()
}
