/* global FILES */
/** Keeps a copy of every file of the static page and answers from it. FILES is written in front. */
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open('static-page').then((cache) => cache.addAll(FILES)));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  event.respondWith(
    caches
      .match(event.request, { ignoreSearch: true })
      .then((saved) => saved ?? fetch(event.request)),
  );
});
