/** Types of what the build provides: `import.meta.env`, style sheets, the registration of the service worker. */
/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/client" />
