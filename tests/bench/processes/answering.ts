import type { Answers, Asks, Question, Reply } from './asks.ts'

function isQuestion(message: unknown): message is Question {
  return typeof message === 'object' && message !== null && 'id' in message && 'name' in message
}

async function replyTo<A extends Asks>(answers: Answers<A>, question: Question): Promise<Reply> {
  const { id, name, ask } = question
  try {
    return { id, answer: await answers[name]?.(ask) }
  } catch (error) {
    return { id, failed: String(error) }
  }
}

/** Answers the bench from this process, which ends when the bench does. */
export function answering<A extends Asks>(answers: Answers<A>): void {
  process.on('message', (message) => {
    if (!(isQuestion(message) && Object.hasOwn(answers, message.name))) return
    void replyTo(answers, message).then((reply) => process.send?.(reply))
  })
  process.on('disconnect', () => process.exit())
}
