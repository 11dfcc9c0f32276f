const ELEMENT = Symbol.for('react.transitional.element')

type Props = Readonly<Record<string, unknown>>

export const Fragment = Symbol.for('react.fragment')

const withoutKey = ({ key: _, ...props }: Props): Props => props

/** Elements as a built page makes them: nobody reads the stack and the task here that React otherwise makes for each, at the cost of much time. */
export function jsxDEV(type: unknown, config: Props, key = config['key']) {
  const props = 'key' in config ? withoutKey(config) : config
  const ref = props['ref'] ?? null
  return { $$typeof: ELEMENT, type, key: key === undefined ? null : String(key), ref, props }
}
