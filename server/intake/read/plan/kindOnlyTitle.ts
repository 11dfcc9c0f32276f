import { headingWords } from '../../lexicons/headingWords.ts'
import { anyOf } from '../../lexicons/lexicon.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'

const KIND_OF_TALK = new RegExp(
  `^(?:${anyOf(headingWords('talkKinds'))}\\s)?${anyOf(headingWords('talks'))}(?:\\s?(?:[\\divx]{1,3}|[一二三四五六七八九十]))?(?:\\s?\\([^()]{1,12}\\))?$`,
  'iu',
)

/** Whether a title only names the kind of an entry (`Keynote 2`), and not what it is about. */
export function isKindOnly(title: string): boolean {
  return KIND_OF_TALK.test(tidy(normalizeSigns(title)))
}
