/** A syllable of pinyin without tones; a consonant before a vowel belongs to the next one. */
const SYLLABLE =
  /er(?![aeiou])|(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iao|uai|ia|ie|iu|io|ua|uo|ui|ue|ai|ei|ao|ou|[aoeiu])(?:ng?(?![aeiou]))?/y

/** What parts syllables where they are written so. */
const PARTED = /[^a-z]+/

function wordSyllables(word: string): readonly string[] {
  const found: string[] = []
  let at = 0
  while (at < word.length) {
    SYLLABLE.lastIndex = at
    // What is no syllable is taken letter by letter.
    const syllable = SYLLABLE.exec(word)?.[0] ?? word.charAt(at)
    found.push(syllable)
    at += syllable.length
  }
  return found
}

/** The syllables of what was folded from pinyin, whether its words are written together or not; `ü` and `v` are `u`. */
export function syllablesOf(said: string): readonly string[] {
  return said.replaceAll('v', 'u').split(PARTED).flatMap(wordSyllables)
}
