import { z } from 'zod'
import { LanguageTag } from '../../../shared/agenda/texts.ts'
import { OVERLAY_FOLDER, type OverlayKind } from '../../../shared/protocol/http/overlays.ts'

/** A colour as six hexadecimal digits: a `#` would begin the fragment of an address. */
const Colour = z
  .string()
  .regex(/^[0-9a-f]{6}$/i)
  .transform((digits) => `#${digits.toLowerCase()}`)

/** The places of an overlay on its page. */
export const PLACES = [
  ...(['top-left', 'top', 'top-right', 'left', 'center', 'right'] as const),
  ...(['bottom-left', 'bottom', 'bottom-right'] as const),
] as const

/** The limits of the size in percent, and of the delay in ms. */
export const SIZE = { min: 25, max: 400 } as const
export const MAX_DELAY = 60_000

/** What the address of an overlay may choose. Colours are null for the ones of the theme, and for none. */
const Options = z.object({
  color: Colour.nullable().default(null),
  plate: z.union([Colour, z.literal('none')]).default('#090807'),
  size: z.coerce.number().int().min(SIZE.min).max(SIZE.max).default(100),
  at: z.enum(PLACES).nullable().default(null),
  /** The language of its texts; that of the page if null. */
  lang: LanguageTag.nullable().default(null),
  /** A second language of names and titles. */
  second: LanguageTag.nullable().default(null),
  delay: z.coerce.number().int().min(0).max(MAX_DELAY).default(0),
  /** The colour behind it, which a mixer without transparency removes. */
  key: Colour.nullable().default(null),
})
export type OverlayOptions = z.infer<typeof Options>
export type OptionName = keyof OverlayOptions

/** The options as an address has them; empty if it does not choose. */
export type RawOptions = Readonly<Record<OptionName, string>>

/** Every option, in the order of addresses. */
const NAMES = Options.keyof().options

/** Returns the options in the query of an address, as texts. */
export function rawOptions(query: string): RawOptions {
  const found = new URLSearchParams(query)
  const texts = NAMES.map((name) => [name, found.get(name) ?? ''])
  return z.record(Options.keyof(), z.string()).parse(Object.fromEntries(texts))
}

/** Returns the options, with the default for each wrong one, and the names of the wrong ones. */
export function readOptions(raw: RawOptions): {
  readonly options: OverlayOptions
  readonly wrong: readonly OptionName[]
} {
  const stated = Object.fromEntries(Object.entries(raw).filter(([, text]) => text !== ''))
  const result = Options.safeParse(stated)
  if (result.success) return { options: result.data, wrong: [] }
  const wrong = NAMES.filter((name) => result.error.issues.some(({ path }) => path[0] === name))
  const emptied = Object.fromEntries(wrong.map((name) => [name, '']))
  return { options: readOptions({ ...raw, ...emptied }).options, wrong }
}

/** Returns the path of an overlay with these options, without wrong ones; `hash` is the link. */
export function overlayPath(kind: OverlayKind, raw: RawOptions, hash: string): string {
  const { wrong } = readOptions(raw)
  const query = new URLSearchParams()
  for (const name of NAMES) {
    if (raw[name] !== '' && !wrong.includes(name)) query.set(name, raw[name])
  }
  const chosen = String(query)
  return `${OVERLAY_FOLDER}${kind}${chosen === '' ? '' : `?${chosen}`}${hash}`
}

/** Returns whether black text is easier to read on a colour than white text. */
export function isBright(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  )
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140
}
