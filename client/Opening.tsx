import { useEffect, useState } from 'react'
import { Message } from './Message.tsx'
import { ReloadButton } from './ReloadButton.tsx'

/** How long a server may take to answer before somebody is told that it does not, in ms. */
const ANSWER = 5_000

/** The page until the server has answered; after a while it says that the server does not, and goes on trying. */
export function Opening() {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ANSWER)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return <Message said="opening" />
  return (
    <Message said="unreachable">
      <ReloadButton />
    </Message>
  )
}
