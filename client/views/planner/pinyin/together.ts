import type { Syllables } from './pinyin.ts'

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

function runSaid(run: string, syllables: Syllables): string {
  const all = [...syllables(run)]
  return wordsOf(run)
    .map((word) => joined(all.splice(0, [...word].length)))
    .join(' ')
}

/** A Chinese text as it is said, its words together; what is not Chinese in it stays as it is. */
export function saidOf(text: string, syllables: Syllables): string {
  return text
    .replace(HAN_RUN, (run) => ` ${runSaid(run, syllables)} `)
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[;,)；，）])/g, '')
    .trim()
}
