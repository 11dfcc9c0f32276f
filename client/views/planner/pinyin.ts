/** A function that returns the pinyin of Chinese characters: one syllable each, with its tone. */
export type Syllables = (characters: string) => readonly string[]

const library = async () => (await import('pinyin-pro')).pinyin

/** Loads the dictionary of Chinese pronunciation, which is large. */
export async function fetchSyllables(): Promise<Syllables> {
  const pinyin = await library()
  return (characters) => pinyin(characters, { type: 'array', toneSandhi: false })
}

/** Returns a Chinese name in pinyin with tone marks and spaces between syllables; a family name has its own reading (单 is Shàn). Other text stays as it is. */
export async function namePinyin(name: string): Promise<string> {
  const pinyin = await library()
  return pinyin(name, { surname: 'head', nonZh: 'consecutive' }).replace(/\s+/g, ' ').trim()
}

const HAN_RUN = /\p{Script=Han}+/gu

/** Returns the words of a Chinese text, if this browser can find them; else its characters. */
function wordsOf(text: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return [...text]
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** Joins the syllables of one word, with an apostrophe where they could be misread. */
function joinSyllables(syllables: readonly string[]): string {
  return syllables.reduce((word, syllable) => {
    const needsApostrophe = word !== '' && /^[aoeāáǎàōóǒòēéěè]/.test(syllable)
    return `${word}${needsApostrophe ? '’' : ''}${syllable}`
  }, '')
}

function runPinyin(run: string, syllables: Syllables): string {
  const all = [...syllables(run)]
  return wordsOf(run)
    .map((word) => joinSyllables(all.splice(0, [...word].length)))
    .join(' ')
}

/** Returns the pinyin of a Chinese text, word by word; other text stays as it is. */
export function pinyinText(text: string, syllables: Syllables): string {
  return text
    .replace(HAN_RUN, (run) => ` ${runPinyin(run, syllables)} `)
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[;,)；，）])/g, '')
    .trim()
}
