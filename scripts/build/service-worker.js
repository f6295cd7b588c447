// Serves the app without a network. Written into the build with its files; `version` is a digest of what is in them.
const version = '__VERSION__'
const files = __FILES__

const prefix = 'authwright-'
const ours = prefix + version

// A version is taken whole or not at all. What has no digest in its name is asked of the server, past the browser's own cache.
self.addEventListener('install', (event) => {
  const requests = files.map((file) => new Request(file, file.startsWith('assets/') ? {} : { cache: 'reload' }))
  event.waitUntil(caches.open(ours).then((cache) => cache.addAll(requests)))
})

// The version before stays, since a page that is open may still fetch a part of it.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then(async (keys) => {
      const old = keys.filter((key) => key.startsWith(prefix) && key !== ours)
      await Promise.all(old.slice(0, -1).map((key) => caches.delete(key)))
      await self.clients.claim()
    }),
  )
})

// The person decides when a new version takes over.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return
  event.respondWith(answer(request))
})

async function answer(request) {
  const cache = await caches.open(ours)
  const known =
    request.mode === 'navigate' && isPage(request.url) ? await cache.match('index.html') : ((await cache.match(request)) ?? (await caches.match(request)))
  return known ?? fetch(request)
}

const isPage = (url) => ['', 'index.html'].includes(url.slice(self.registration.scope.length).split(/[?#]/)[0])
