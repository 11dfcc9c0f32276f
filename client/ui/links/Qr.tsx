import { useMemo } from 'react'
import css from './qr.module.css'
import { QUIET, qrOf } from './qr.ts'

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
