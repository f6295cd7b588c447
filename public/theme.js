// Before the first paint. The colours that were chosen here:
const root = document.documentElement.dataset
try {
  const theme = localStorage.getItem('authwright.theme')
  if (theme === 'light' || theme === 'dark') root.theme = theme
} catch {
  // A browser that stores nothing shows the system's.
}
if (['', '#', '#/'].includes(location.hash)) {
  // An answer on the painted start page is kept until its script is there.
  root.early = ''
  const keep = (answer) => 'early' in root && (root.early = answer)
  addEventListener('keydown', (event) => {
    if (event.target === document.body && !event.ctrlKey && !event.metaKey && !event.altKey && /^[1-9]$/.test(event.key)) keep(event.key)
  })
  addEventListener('click', ({ target }) => target.name === 'authority' && keep(target.value))
} else {
  // A link: the start page is not shown before it, and its large scripts are fetched at once.
  root.link = ''
  for (const file of (document.currentScript.dataset.decision ?? '').split(' ')) {
    if (file) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href: './' + file }))
  }
}
