/** The reader's day, as `YYYY-MM-DD`: what it is at their place, since an end date is a day there. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
