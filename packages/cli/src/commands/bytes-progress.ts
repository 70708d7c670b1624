const BETWEEN_MS = 200
const MIB = 1024 * 1024

/** How many bytes are done, on the last line of a terminal; nothing where there is none. */
export function bytesProgress(words: string): {
  readonly add: (bytes: number) => void
  readonly end: () => void
} {
  let [done, last, shown] = [0, performance.now(), false]
  return {
    add: (bytes) => {
      done += bytes
      const now = performance.now()
      if (!process.stderr.isTTY || now - last < BETWEEN_MS) return
      ;[last, shown] = [now, true]
      process.stderr.write(`\r\u001b[2K${words} ${Math.floor(done / MIB)} MiB`)
    },
    end: () => {
      if (shown) process.stderr.write('\r\u001b[2K')
    },
  }
}
