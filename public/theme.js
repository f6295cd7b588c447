// Before the first paint. The colours that were chosen here:
const root = document.documentElement.dataset
try {
  const theme = localStorage.getItem('authwright.theme')
  if (theme === 'light' || theme === 'dark') root.theme = theme
} catch {
  // A browser that stores nothing shows the system's.
}
if (['', '#', '#/'].includes(location.hash)) {
  // What is pressed on the painted start page is kept until its script is there. React stops what it cannot answer yet, so it is caught before.
  window.early = null
  const keep = (event) => 'early' in window && (window.early = event)
  addEventListener('click', keep, true)
  addEventListener('submit', (event) => 'early' in window && event.preventDefault(), true)
  addEventListener('keydown', (event) => event.target === document.body && !event.ctrlKey && !event.metaKey && !event.altKey && keep(event), true)
} else {
  // A link: the start page is not shown before it, and its large scripts are fetched at once.
  root.link = ''
  for (const file of (document.currentScript.dataset.decision ?? '').split(' ')) {
    if (file) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href: './' + file }))
  }
}
