/** The mark of the house: a pair of dividers, which carry a dimension from one drawing to another. */
export function Brand() {
  return (
    <svg viewBox="0 0 22 26" aria-hidden="true" focusable="false">
      <circle cx="11" cy="4" r="2.5" />
      <path d="M10 6.5 3 24M12 6.5 19 24M5.6 17.5a14 14 0 0 0 10.8 0M11 1.5V0" />
    </svg>
  )
}
