import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const ROOT = import.meta.dirname
const MODEL = join(ROOT, '../models/tagger')
const MODEL_FILES = ['model.onnx', 'config.json', 'vocab.txt']

export default defineConfig({
  root: ROOT,
  base: './',
  appType: 'mpa',
  plugins: [modelFiles()],
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

/** Puts the tagger's model beside the private page, where the checkout has one. */
function modelFiles(): Plugin {
  return {
    name: 'model-files',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      if (!MODEL_FILES.every((file) => existsSync(join(MODEL, file)))) return
      for (const file of MODEL_FILES) {
        this.emitFile({
          type: 'asset',
          fileName: `private/model/${file}`,
          source: readFileSync(join(MODEL, file)),
        })
      }
    },
  }
}
