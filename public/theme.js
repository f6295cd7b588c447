// Before the first paint: the colours that were chosen here, if this browser keeps them.
try {
  const theme = localStorage.getItem('authwright.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // A browser that stores nothing shows the system's colours.
}
// A link opens another screen: the start page, which stands in the document, is not shown before it, and what a decision needs is fetched at once.
if (!['', '#', '#/'].includes(location.hash)) {
  document.documentElement.dataset.link = ''
  for (const file of (document.currentScript.dataset.decision ?? '').split(' ').filter(Boolean)) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.crossOrigin = ''
    link.href = './' + file
    document.head.append(link)
  }
}
