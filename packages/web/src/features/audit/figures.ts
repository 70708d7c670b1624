/** `12345` → `12,345` */
export function figure(count: number): string {
  return String(Math.round(count)).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** `36` of `918` → `3.9%`; a share of nothing is a dash. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`
}

const UNITS = ['B', 'KB', 'MB', 'GB'] as const

/** `745000000` → `710.5 MB` */
export function fileSize(bytes: number): string {
  let [size, unit] = [bytes, 0]
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${unit === 0 ? String(size) : size.toFixed(1)} ${UNITS[unit] ?? ''}`
}

/** Height of a bar in percent: whatever is there at all can be seen. */
export function heightOf(value: number, most: number): number {
  return value === 0 || most === 0 ? 0 : Math.max(3, Math.round((value / most) * 100))
}
