import { type Clip, clipOf } from './model/clip.ts'

/** Whether this browser hands the clipboard over to a page at all: not over plain HTTP from another machine. */
export function mayReadClipboard(): boolean {
  return navigator.clipboard?.read !== undefined
}

/** What lies in the clipboard; null where the person or the browser does not allow it, or it holds no text. */
export async function clipboardClip(): Promise<Clip | null> {
  try {
    const [item] = await navigator.clipboard.read()
    const types = (item?.types ?? []).filter((type) => type.startsWith('text/'))
    const texts = types.map(
      async (type) => [type, await (await item?.getType(type))?.text()] as const,
    )
    const held = new Map(await Promise.all(texts))
    const clip = clipOf({ getData: (type) => held.get(type) ?? '' })
    return clip.text.trim() === '' && clip.html === null ? null : clip
  } catch {
    return null
  }
}
