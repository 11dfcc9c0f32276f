import { create } from 'qrcode'
import { useMemo } from 'react'

/** The width of the light border that cameras need around a code, in modules. */
const QUIET_ZONE = 4

/** Returns the SVG path and width of a text's QR code, in modules. Error level M: cards get creased. */
export function qrOf(text: string) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const rows = Array.from({ length: size }, (_, y) =>
    rowPath(size, y, (x) => modules.get(y, x) > 0),
  )
  return { size, path: rows.join('') }
}

/** Returns the SVG path of the dark modules of a row. */
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

/** The QR code of an address, black on white in every theme. */
export function Qr({ address, label }: { readonly address: string; readonly label: string }) {
  const { size, path } = useMemo(() => qrOf(address), [address])
  const width = size + 2 * QUIET_ZONE
  return (
    <svg
      className="block"
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${width} ${width}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={width} height={width} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
