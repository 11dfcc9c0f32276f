import { meetingAddress } from '../html/meetingAddress.ts'

/** A line of nothing but pictures, such as badges or a logo, which may be links. */
const PICTURES = /^\s*(?:\[?!\[[^\][]{0,200}\]\([^()\s]{0,500}\)(?:\]\([^()\s]{0,500}\))?\s*)+$/

const LINK = /!?\[([^\][]{1,200})\]\(((?:[^()\s]|\([^()\s]*\)){1,500})\)/g
const REFERENCE = /\[([^\][]{1,200})\]\[[^\][]{0,60}\]/g
/** What is written with a backslash or as an entity, so that it is no mark. */
const ESCAPED = /\\([\\`*_{}[\]()#+.!|<>~-])|&(amp|lt|gt|quot|nbsp);/g
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
}

/** The longest line that may have marks. */
const LONGEST = 4_000

/** Replaces a link by its words; the address of a meeting stays. */
function linkText(link: string, words: string, target: string): string {
  const address = meetingAddress(target)
  return link.startsWith('!') || address === null || words.includes(address)
    ? words
    : `${words} ${address}`
}

/** Removes the marks of emphasis, links and pictures that markdown, mail programs and notes put in a text. */
export function withoutMarks(text: string): string {
  if (text.length > LONGEST || !/[*_`[\\&<]/.test(text)) return text
  if (PICTURES.test(text)) return ''
  return text
    .replace(LINK, linkText)
    .replace(REFERENCE, '$1')
    .replace(/<(https?:\/\/[^\s<>]{1,500})>/g, '$1')
    .replace(/(?<!\\)(\*\*|__)(?=\S)([^*_]+?)\1/g, '$2')
    .replace(/(?<![\p{L}\d*\\])\*(?=\S)([^*]{1,200}?\S)\*(?![\p{L}\d*])/gu, '$1')
    .replace(/(?<![\p{L}\d_\\])_(?=\S)([^_]{1,200}?\S)_(?![\p{L}\d_])/gu, '$1')
    .replace(/`([^`]{1,200})`/g, '$1')
    .replace(ESCAPED, (_, mark: string | undefined, entity = '') => mark ?? ENTITIES[entity] ?? '')
}
