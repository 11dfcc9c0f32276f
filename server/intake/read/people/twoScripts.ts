import { isHanName } from './knownNames.ts'

const HAN_SOUND = /^\p{Script=Han}{1,7}(?:[·・•]\p{Script=Han}{1,7})+$/u
const RUN = '\\p{Script=Han}+(?:[·・•]\\p{Script=Han}+)*'
/** Chinese characters at the beginning, in brackets or not, and nothing more close to them. */
const AHEAD = new RegExp(`^\\s*(?:\\(\\s*(${RUN})\\s*\\)|(${RUN})(?=$|[\\s,;(|/-]))`, 'u')
/** The same at the end of Latin words. */
const BEHIND = new RegExp(
  `^([^\\p{Script=Han}()]+?)\\s*(?:\\(\\s*(${RUN})\\s*\\)|(${RUN})(?:\\s.*)?)$`,
  'u',
)
/** Chinese characters before Latin words, either of them in brackets or not. */
const BEFORE = new RegExp(`^(${RUN})\\s*\\(?\\s*(?=\\p{Lu})([^\\p{Script=Han}()]+)`, 'u')

/** Whether Chinese characters are a name from elsewhere by its sound (`海克·索默`). */
export function isHanSound(text: string): boolean {
  return HAN_SOUND.test(text)
}

function isInHan(text: string): boolean {
  return isHanSound(text) || isHanName(text)
}

/** The same name in Chinese characters right behind a Latin one (`Li Na 李娜`, `Li Na (李娜)`), and where it ends; null where none is. */
export function hanBehind(rest: string): { readonly name: string; readonly end: number } | null {
  const found = AHEAD.exec(rest)
  const name = found?.[1] ?? found?.[2] ?? ''
  return found === null || !isInHan(name) ? null : { name, end: found[0].length }
}

/** The Latin half of words that say a name in both scripts, whichever comes first; null where they do not. */
export function latinOfBoth(text: string): string | null {
  const behind = BEHIND.exec(text)
  if (behind !== null) return isInHan(behind[2] ?? behind[3] ?? '') ? (behind[1] ?? '') : null
  const before = BEFORE.exec(text)
  return before !== null && isInHan(before[1] ?? '') ? (before[2] ?? '').trim() : null
}
