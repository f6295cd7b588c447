import styles from './Icon.module.css'

/** Outlines on a 16 × 16 field, drawn with a 1.5 px stroke and square ends. */
const outlines = {
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6a4 4 0 0 1 0 8H6',
  redo: 'M10 3l3.5 3.5L10 10M13 6.5H7a4 4 0 0 0 0 8h3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  link: 'M6.5 9.5l3-3M5 7 3 9a2.83 2.83 0 0 0 4 4l2-2M11 9l2-2a2.83 2.83 0 0 0-4-4L7 5',
  add: 'M8 2.5v11M2.5 8h11',
  remove: 'M2.5 8h11',
  up: 'M8 13.5V3M3.5 7.5 8 3l4.5 4.5',
  down: 'M8 2.5V13M3.5 8.5 8 13l4.5-4.5',
  next: 'M2.5 8h10M9 4.5 12.5 8 9 11.5',
  back: 'M13.5 8h-10M7 4.5 3.5 8 7 11.5',
  present: 'M1.5 3h13M2.5 3v7.5h11V3M8 10.5v2M5 14.5l3-2 3 2',
  file: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  upload: 'M8 10.5V2.5M4.5 5.5 8 2l3.5 3.5M2.5 13.5h11',
  check: 'M2.5 8.5l3.5 3.5 7.5-8.5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  edit: 'M10.5 2.5l3 3-8 8h-3v-3zM8.5 4.5l3 3',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5l3.5 3.5',
  help: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M6 6.25a2 2 0 1 1 2.75 1.85c-.5.2-.75.55-.75 1.1V9.5M8 11v1.25',
} as const

/** Icons with an area that is filled. */
const filled = {
  theme: { outline: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11', area: 'M8 2.5v11a5.5 5.5 0 0 0 0-11z' },
  menu: { outline: '', area: 'M2 3h12v1.5H2zM2 7.25h12v1.5H2zM2 11.5h12V13H2z' },
} as const

export type IconName = keyof typeof outlines | keyof typeof filled

/** One of the product's own icons; decoration only, the word stands beside it or in the button's label. */
export function Icon({ name }: { readonly name: IconName }) {
  const drawn = name in filled ? filled[name as keyof typeof filled] : { outline: outlines[name as keyof typeof outlines], area: '' }
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawn.outline} />
      {drawn.area && <path className={styles.area} d={drawn.area} />}
    </svg>
  )
}
