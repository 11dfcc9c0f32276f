import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { newCommandId } from './commandId.ts'

/** The maximum length of a title's slug in the id of a show. */
const MAX_SLUG = 24

function slugOf(title: Texts): string {
  const words = Object.values(title)
    .map((text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .map((text) => text.match(/[a-z0-9]+/g) ?? [])
    .find((found) => found.join('').length > 2)
  const slug = (words ?? []).reduce((start, word) => {
    const longer = start === '' ? word.slice(0, MAX_SLUG) : `${start}-${word}`
    return longer.length > MAX_SLUG ? start : longer
  }, '')
  return slug === '' ? 'show' : slug
}

/** Creates the ids of a new show and of the request for it. The show's id is short, as people type it in a public address. */
export function newShowIds(title: Texts): { readonly show: ShowId; readonly id: string } {
  const id = newCommandId()
  return { id, show: `${slugOf(title)}-${id.slice(0, 4)}` }
}
