// Before the first paint: the colours that were chosen here, if this browser keeps them.
try {
  var theme = localStorage.getItem('authwright.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch (refused) {}
