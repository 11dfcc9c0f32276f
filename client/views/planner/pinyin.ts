/** The pronunciation of Chinese, character by character: one syllable each, with its tone. */
export type Syllables = (signs: string) => readonly string[]

const library = async () => (await import('pinyin-pro')).pinyin

/** Loads the pronunciation of Chinese: a large dictionary, which is only needed on request. */
export async function fetchSyllables(): Promise<Syllables> {
  const pinyin = await library()
  return (signs) => pinyin(signs, { type: 'array', toneSandhi: false })
}

/** Returns a Chinese name in pinyin with tone marks and spaces between syllables; a family name is read as such (单 is Shàn there). Anything not Chinese stays as it is. */
export async function namePinyin(name: string): Promise<string> {
  const pinyin = await library()
  return pinyin(name, { surname: 'head', nonZh: 'consecutive' }).replace(/\s+/g, ' ').trim()
}

const HAN_RUN = /\p{Script=Han}+/gu

/** The words of a Chinese text, if this browser can find them; else its characters. */
function wordsOf(text: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return [...text]
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** The syllables of one word written together, with a separator where they could be misread. */
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

/** The pinyin of a Chinese text, written word by word; anything not Chinese stays as it is. */
export function pinyinText(text: string, syllables: Syllables): string {
  return text
    .replace(HAN_RUN, (run) => ` ${runPinyin(run, syllables)} `)
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[;,)；，）])/g, '')
    .trim()
}
