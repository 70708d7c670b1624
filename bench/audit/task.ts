/** What a process of the benchmark is asked to do. */
export interface Task {
  readonly subject: string
  readonly calls: string
  readonly people: string
  readonly law: string
  readonly profile: string
  readonly size: number
}

/** By rule how many calls, and under `<rule> sum` a sum over their rows. */
export type Counts = Readonly<Record<string, number>>

export interface Done {
  readonly counts: Counts
  /** Milliseconds from the start of the process to the first finding, where that is asked. */
  readonly firstMs?: number
}

/** Gets ready, then works when told to. */
export type Subject = (task: Task) => Promise<{
  readonly work: () => Promise<Done>
  readonly close?: () => void
}>

export interface Measured extends Done {
  readonly cpuMs: number
  readonly wallMs: number
  /** Memory at the peak, beyond what the process held before it began. */
  readonly bytes: number
}

export function readTask(words: readonly string[]): Task {
  const [subject = '', calls = '', people = '', law = '', profile = 'std', size = '0'] = words
  return { subject, calls, people, law, profile, size: Number(size) }
}

export function wordsOf({ subject, calls, people, law, profile, size }: Task): readonly string[] {
  return [subject, calls, people, law, profile, String(size)]
}
