import { figure, type Language, word } from '@fencun/audit/report/language'

/** What is being done, or has been seen on the way. */
export interface Step {
  readonly zh: string
  readonly en: string
}

export interface Progress {
  /** `done` of `whole` in any unit; `rows` are what the rate counts. */
  readonly at: (step: Step, done: number, whole: number, rows: number) => void
  /** A line that stays, above the bar; not said of work that ends too soon for a bar. */
  readonly note: (text: Step) => void
  /** Takes the bar away. */
  readonly end: () => void
}

interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

/** Work that ends sooner needs no bar. */
const SHOWN_AFTER_MS = 700
const BETWEEN_MS = 100
const BAR_PLACES = 24
const CLEAR = '\r\u001b[2K'

const SILENT: Progress = { at: () => undefined, note: () => undefined, end: () => undefined }

/** A bar with rate and time left on the last line of a terminal; nothing where there is none. */
export function progressBar(
  language: Language,
  screen: Screen = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  if (screen.isTTY !== true) return SILENT
  let began: { readonly step: Step; readonly at: number } | undefined
  let last = Number.NEGATIVE_INFINITY
  let shown = false
  const start = now()
  return {
    at: (step, done, whole, rows) => {
      const time = now()
      if (began?.step !== step) began = { step, at: time }
      if (time - start < SHOWN_AFTER_MS || time - last < BETWEEN_MS) return
      last = time
      shown = true
      const seconds = (time - began.at) / 1000
      screen.write(
        CLEAR + line({ step, share: whole === 0 ? 0 : done / whole, rows, seconds }, language),
      )
    },
    note: (text) => {
      if (now() - start < SHOWN_AFTER_MS) return
      screen.write(`${CLEAR}${word(text, language)}\n`)
      shown = false
    },
    end: () => {
      if (shown) screen.write(CLEAR)
      shown = false
    },
  }
}

interface State {
  readonly step: Step
  readonly share: number
  readonly rows: number
  readonly seconds: number
}

function line({ step, share, rows, seconds }: State, language: Language): string {
  const full = Math.min(BAR_PLACES, Math.floor(share * BAR_PLACES))
  const bar = '█'.repeat(full) + '░'.repeat(BAR_PLACES - full)
  const percent = `${Math.floor(Math.min(1, share) * 100)}%`
  const rate = seconds === 0 ? 0 : Math.round(rows / seconds)
  const left = share === 0 ? undefined : Math.ceil((seconds / share) * (1 - Math.min(1, share)))
  const rest =
    left === undefined ? '' : `  ${word({ zh: `剩 ${left} 秒`, en: `${left} s left` }, language)}`
  const speed = word({ zh: `${figure(rate)} 行/秒`, en: `${figure(rate)} rows/s` }, language)
  return `${word(step, language)} ${bar} ${percent}  ${speed}${rest}`
}
