import { anyOf } from '../lexicons/lexicon.ts'
import { proseWords } from '../lexicons/proseWords.ts'
import { isCommon, isKnownName } from '../read/people/latinNames.ts'
import { sourceOf } from '../read/people/words.ts'

/** What a clause states: what happens, and by whom. */
export type Statement = { readonly title: string; readonly people: string }

/** Words in small letters, or with a capital at the beginning of a sentence. */
const wordsOf = (...kinds: readonly Parameters<typeof proseWords>[0][]) =>
  anyOf(
    kinds
      .flatMap((kind) => proseWords(kind))
      .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]),
  )

const ADDRESS = `(?:${sourceOf('address', 'degree')}\\.?\\s)`
const NAME = `${ADDRESS}*\\p{Lu}[\\p{L}'’-]+(?:\\s(?:${sourceOf('particle')}\\s)*\\p{Lu}[\\p{L}'’-]+){0,2}`
const NAMES = `(?<names>${NAME}(?:,?\\s${wordsOf('joints')}\\s(?:\\p{Ll}+\\s)?${NAME})*)(?:\\s${wordsOf('joints')}\\s${wordsOf('self')})?`
const HELP = `(?:\\s${wordsOf('helpers')}(?![\\p{L}]))*`
const PRESENTS = `(?<act>${wordsOf('presents', 'acts')})`
const TOPIC = '(?:,?\\s(?<topic>.+))?$'
/** Who does what: `Olu shows us the oars`, `stellt Ekkehard die Fassung vor`, `Frauke zu den Beeten`. */
const FORMS = [
  `^${NAMES},?${HELP}\\s${PRESENTS}(?!\\p{L})${HELP}${TOPIC}`,
  `^${PRESENTS}${HELP}\\s${NAMES}${HELP}${TOPIC}`,
  `^${NAMES}\\s(?<act>${wordsOf('about')})(?!\\p{L})${TOPIC}`,
].map((form) => new RegExp(form, 'u'))
const MODERATES = [
  `${wordsOf('moderates')}${HELP}\\s${NAMES}`,
  `${NAMES}(?:\\s${wordsOf('relatives')})?\\s${wordsOf('moderates')}(?!\\p{L})`,
].map((form) => new RegExp(form, 'u'))
const BRACKETED = new RegExp(`\\s*\\(${NAMES}\\)`, 'u')
const ACTS = new RegExp(`^${wordsOf('acts')}$`, 'u')
const ARTICLE = new RegExp(`^(?:${wordsOf('articles')}\\s|[Ll]['’])`, 'u')
const PARTICLE = new RegExp(`\\s${wordsOf('particles')}$`, 'u')

const ADJECTIVE = new RegExp(`(?<=\\s${wordsOf('joints')}\\s)\\p{Ll}+\\s(?=\\p{Lu})`, 'u')

/** Returns the names that a form found, unless a word of them is none. */
function namesIn(found: RegExpExecArray | null): string | null {
  const names = found?.groups?.['names']?.replace(ADJECTIVE, '') ?? null
  const isOther = (word: string) => /^\p{Lu}/u.test(word) && isCommon(word) && !isKnownName(word)
  return names === null || names.split(/[\s-]/).some(isOther) ? null : names
}

/** Returns who moderates by the words of a clause; empty where they state nobody. */
export function moderatorIn(words: string): string {
  return MODERATES.map((form) => namesIn(form.exec(words))).find((one) => one !== null) ?? ''
}

/** Parts the words of a clause into what happens and who does it; a verb that states only that is in neither. */
export function statementOf(words: string): Statement {
  for (const form of FORMS) {
    const found = form.exec(words)
    const people = namesIn(found)
    const { act = '', topic } = found?.groups ?? {}
    if (people === null) continue
    const isWhole = topic === undefined || ACTS.test(act)
    return { title: isWhole ? words : topic.replace(ARTICLE, '').replace(PARTICLE, ''), people }
  }
  const bracketed = BRACKETED.exec(words)
  const people = namesIn(bracketed)
  return { title: people === null ? words : words.replace(BRACKETED, ''), people: people ?? '' }
}
