import { setImmediate } from 'node:timers/promises'

/** More than this are not asked about in one statement. */
const ASKS_MAX = 128

interface Waiting<Ask, Answer> {
  readonly ask: Ask
  readonly tell: (answer: Answer) => void
  readonly fail: (error: unknown) => void
}

/** Reads for all who ask, and gives what answers each of them. */
type ReadAll<Ask, Answer> = (asks: readonly Ask[]) => Promise<(ask: Ask) => Answer>

/**
 * Answers whoever asks at the same time with one reading. It begins after the last of them has
 * asked, so nobody is told what was true before; nothing is kept for the next. Who comes while one
 * is under way is in the next, and nobody waits for a timer. An answer that throws is told to its
 * asker alone; a reading that fails is done again for each by itself, so that nobody pays for a
 * neighbour.
 */
export function together<Ask, Answer>(
  readAll: ReadAll<Ask, Answer>,
): (ask: Ask) => Promise<Answer> {
  const waiting: Waiting<Ask, Answer>[] = []
  let reading = false
  const readOn = async (): Promise<void> => {
    reading = true
    // Whoever was told something in the same turn may come along.
    await setImmediate()
    while (waiting.length > 0) {
      await answerAll(readAll, waiting.splice(0, ASKS_MAX))
      await setImmediate()
    }
    reading = false
  }
  return (ask) =>
    new Promise((tell, fail) => {
      waiting.push({ ask, tell, fail })
      if (!reading) void readOn()
    })
}

/** Never rejects. */
async function answerAll<Ask, Answer>(
  readAll: ReadAll<Ask, Answer>,
  batch: readonly Waiting<Ask, Answer>[],
): Promise<void> {
  try {
    const answerOf = await readAll(batch.map(({ ask }) => ask))
    for (const one of batch) answer(answerOf, one)
  } catch (error) {
    const [only, another] = batch
    if (another === undefined) only?.fail(error)
    else await Promise.all(batch.map((one) => answerAll(readAll, [one])))
  }
}

function answer<Ask, Answer>(
  answerOf: (ask: Ask) => Answer,
  { ask, tell, fail }: Waiting<Ask, Answer>,
): void {
  try {
    tell(answerOf(ask))
  } catch (error) {
    fail(error)
  }
}
