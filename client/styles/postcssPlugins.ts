import { basename, join, relative, sep } from 'node:path'
import type { Plugin, Rule } from 'postcss'
import type { CSSOptions } from 'vite'
import { CONDITIONS, CONTAINER_CONDITIONS } from './conditions.ts'

const CLIENT = join(import.meta.dirname, '..')

/** The height of a sheet's layer by its folder in `client`; a rule of a higher layer wins, whatever its selector. */
const LAYERS: Readonly<Record<string, number>> = {
  styles: 0,
  ui: 1,
  app: 2,
  views: 2,
}

/** Single declarations, forced colours, and parts that a window hides: they apply to all parts and screens. */
const TOP = ['utilities.css', 'forcedColours.css', 'hidden.css'].map((file) => join('styles', file))
const TOP_LAYER = 3

/** Returns the height of a sheet's layer; sheets of packages are in the lowest layer. */
function layerOf(path: string): number {
  const file = relative(CLIENT, path)
  if (TOP.includes(file)) return TOP_LAYER
  return LAYERS[file.split(sep)[0] ?? ''] ?? 0
}

/** Adds one id per layer to the weight of a selector. */
function inLayer(selector: string, layer: number): string {
  return selector.replace(/^(\*|[a-z][\w-]*)?/i, (type) => `${type}:not(${'#\\#'.repeat(layer)})`)
}

/** Whether a rule is not nested in another rule, and is no frame of an animation. */
function isOutermost(rule: Rule): boolean {
  let { parent }: { parent: Rule['parent'] } = rule
  while (parent !== undefined) {
    if (parent.type === 'rule') return false
    if (parent.type === 'atrule' && 'name' in parent && parent.name.endsWith('keyframes'))
      return false
    parent = parent.parent as Rule['parent']
  }
  return true
}

/** Puts each sheet into the layer of its folder. Browsers before 2022 do not know `@layer`, so this raises the weight of selectors instead. */
function layers(): Plugin {
  return {
    postcssPlugin: 'layers',
    OnceExit(root) {
      const layer = layerOf(root.source?.input.file ?? '')
      if (layer === 0) return
      root.walkRules((rule) => {
        if (isOutermost(rule)) rule.selectors = rule.selectors.map((one) => inLayer(one, layer))
      })
    },
  }
}

/** Replaces the names of conditions in `@media (--phone)` and `@container pane (--slim)`. */
function conditions(): Plugin {
  const known = { media: CONDITIONS, container: CONTAINER_CONDITIONS } as const
  return {
    postcssPlugin: 'conditions',
    AtRule(rule) {
      if (rule.name !== 'media' && rule.name !== 'container') return
      const all: Readonly<Record<string, string>> = known[rule.name]
      rule.params = rule.params.replace(/\(--([\w-]+)\)/g, (_, name: string) => {
        const query = all[name]
        if (query === undefined) throw rule.error(`Unknown condition: --${name}`)
        return query
      })
    },
  }
}

/** Names a class of a module by its sheet: `clock.module.css` and `digits` give `clock-digits`. */
function scopedName(name: string, path: string): string {
  return `${basename(path).replace(/\.module\.css.*$/, '')}-${name}`
}

/** How sheets are built: by Vite, and by the tests that build a part of the client. */
export const STYLE_OPTIONS = {
  modules: { generateScopedName: scopedName },
  postcss: { plugins: [conditions(), layers()] },
} satisfies CSSOptions
