import { create } from 'qrcode'
import { useMemo } from 'react'
import css from './qr.module.css'

/** Light modules around a code, so that cameras find it. */
const QUIET = 4

/** The QR code of a text as one path of squares, a module to a unit; `size` is its width without the quiet zone. Error level M: a card may be creased. */
export function qrOf(text: string) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const rows = Array.from({ length: size }, (_, y) =>
    rowPath(size, y, (x) => modules.get(y, x) > 0),
  )
  return { size, path: rows.join('') }
}

/** The dark runs of one row. */
function rowPath(size: number, y: number, isDark: (x: number) => boolean): string {
  let path = ''
  for (let x = 0; x < size; x += 1) {
    if (!isDark(x)) continue
    const from = x
    while (x < size && isDark(x)) x += 1
    path += `M${from} ${y}h${x - from}v1h${from - x}z`
  }
  return path
}

/** The QR code of an address, black on white in every theme, as an element of the page. */
export function Qr({ address, label }: { readonly address: string; readonly label: string }) {
  const { size, path } = useMemo(() => qrOf(address), [address])
  const width = size + 2 * QUIET
  return (
    <svg
      className={css.code}
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${width} ${width}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={width} height={width} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
