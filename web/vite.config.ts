import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { rulesDigest } from '../src/run/rules-digest.ts'
import { SHIPPED } from '../src/server/shipped-files.ts'

const ROOT = import.meta.dirname

export default defineConfig({
  root: ROOT,
  base: './',
  appType: 'mpa',
  plugins: [shippedFiles()],
  define: { RULES_DIGEST: JSON.stringify(rulesDigest()) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        outDir: join(ROOT, '../dist/web'),
        emptyOutDir: true,
        manifest: 'manifest.json',
        modulePreload: { polyfill: false },
        // Everything is a file of its own, so that the policy `default-src 'self'` without `data:` holds.
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { main: join(ROOT, 'index.html'), private: join(ROOT, 'private/index.html') },
        },
      },
    },
    ssr: {
      resolve: { noExternal: true },
      build: {
        outDir: join(ROOT, '../dist/web'),
        emptyOutDir: false,
        ssr: true,
        copyPublicDir: false,
        rolldownOptions: { input: { report: join(ROOT, 'src/report/render.tsx') } },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.client!)
      await builder.build(builder.environments.ssr!)
    },
  },
  experimental: {
    // The reader's own pages lie at many depths (`/article/…`); the private page must work from any folder.
    renderBuiltUrl: (file, { hostType, hostId }) =>
      hostType === 'html' && hostId === 'index.html' ? `/${file}` : undefined,
  },
  server: { proxy: { '/api': process.env.ONRECORD_SERVER ?? 'http://127.0.0.1:4747' } },
})

/** Puts what reading needs beside the private page, so that its folder works on any static server. */
function shippedFiles(): Plugin {
  return {
    name: 'shipped-files',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      for (const [address, file] of SHIPPED) {
        if (existsSync(file))
          this.emitFile({ type: 'asset', fileName: address.slice(1), source: readFileSync(file) })
      }
    },
  }
}
