import type { Texts } from './texts.ts'

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Whether a person typed a title, in any of its languages; spaces at the ends and their number do not matter. */
export function typesTitle(typed: string, title: Texts): boolean {
  return Object.values(title).some((text) => plain(text) === plain(typed))
}
