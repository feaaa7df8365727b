/**
 * Three builds, by name:
 *   cli   dist/cli/kpi.cjs   the command line, one file with everything in it (Node 20)
 *   web   dist/web/          the web page: the pane beside a view of the sheet
 *   pane  dist/pane/         the Excel task pane, its ribbon commands and the manifest
 *
 * Settings come from the environment:
 *   PANE_URL=https://kpi.example.go.th   where dist/pane will be served; goes into its manifest
 *   OFFICE_JS=npm                        pane with its own copy of office.js instead of Microsoft's CDN (docs/decisions.md)
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { contentSecurityPolicy, HeadPlugin } = require('./bin/build/head.js');
const { functionsMetadata, LANGUAGES } = require('./bin/build/functions.js');
const { manifestFor } = require('./bin/build/manifest.js');

const root = (...parts) => path.join(__dirname, ...parts);
const CDN = 'https://appsforoffice.microsoft.com';
const LOCAL_PANE = 'https://localhost:3000';

/** TypeScript and JSX by swc: fast, and types are checked apart by `npm run typecheck`. */
const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: {
    jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target },
  },
});

const resolve = { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] };
const cache = { type: 'filesystem', buildDependencies: { config: [__filename] } };

const cli = (mode) => ({
  name: 'cli',
  mode,
  target: 'node20',
  entry: { kpi: root('src/cli/main.ts') },
  output: { path: root('dist/cli'), filename: '[name].cjs' },
  // A dynamic import() stays lazy, but inside the one file.
  module: { rules: [typescript('es2022')], parser: { javascript: { dynamicImportMode: 'eager' } } },
  resolve,
  cache,
  devtool: false,
  optimization: { minimize: false },
  performance: false,
  stats: 'errors-warnings',
});

/** What both browser builds share. No `eval` devtool: the content security policy forbids eval. */
const browser = (name, mode) => ({
  name,
  mode,
  target: ['web', 'es2020'],
  output: {
    path: root('dist', name),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
    // Relative addresses: the page works from any folder of any server.
    publicPath: 'auto',
    clean: true,
  },
  module: { rules: [typescript('es2020')] },
  experiments: { css: true },
  resolve,
  cache,
  devtool: mode === 'development' ? 'source-map' : false,
  performance: false,
  stats: 'errors-warnings',
  devServer: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 3000),
    hot: false,
    // The overlay styles itself inline, which the policy forbids.
    client: { overlay: false },
  },
});

const assets = { from: root('assets'), to: 'assets', noErrorOnMissing: true, globOptions: { ignore: ['**/*.mjs'] } };

const web = (mode) => ({
  ...browser('web', mode),
  entry: { web: root('src/web/index.tsx') },
  plugins: [
    new HtmlPlugin({ template: root('src/web/index.html'), filename: 'index.html' }),
    new HeadPlugin({ policy: contentSecurityPolicy() }),
    new CopyPlugin({ patterns: [assets] }),
  ],
});

/** office.js from Microsoft's CDN, the only source Microsoft supports; or a copy beside the pane. */
function officeJs() {
  if (process.env.OFFICE_JS !== 'npm') {
    return { src: `${CDN}/lib/1/hosted/office.js`, scriptSources: [CDN], copies: [] };
  }
  const from = root('node_modules/@microsoft/office-js/dist');
  const files = '{office,o15apptofilemappingtable,excel-*}.js';
  return {
    src: 'office/office.js',
    scriptSources: [],
    copies: [
      { context: from, from: files, to: 'office', globOptions: { ignore: ['**/*.debug.js'] }, info: { minimized: true } },
      { context: from, from: '{en-us,th-th}/office_strings.js', to: 'office', info: { minimized: true } },
    ],
  };
}

const pane = (mode) => {
  const office = officeJs();
    const manifest = {
    from: root('manifest.xml'),
    noErrorOnMissing: true,
    transform: (text) => manifestFor(String(text), LOCAL_PANE, process.env.PANE_URL ?? LOCAL_PANE),
  };
  const shared = browser('pane', mode);
  const helpUrl = `${(process.env.PANE_URL ?? LOCAL_PANE).replace(/\/+$/, '')}/assets/help.html`;
  const functions = LANGUAGES.map((language) => ({
    from: root('src/functions/functions.ts'),
    to: `functions.${language}.json`,
    transform: (text) => `${JSON.stringify(functionsMetadata(String(text), language, helpUrl), null, 2)}\n`,
  }));
  return {
    ...shared,
    // Excel on the web fetches the functions' metadata from its own origin.
    devServer: { ...shared.devServer, headers: { 'Access-Control-Allow-Origin': '*' } },
    output: {
      ...shared.output,
      // The manifest names this one, so it has no hash in its name; the page asks for it with one.
      filename: ({ chunk }) => (chunk.name === 'functions' ? 'functions.js' : shared.output.filename),
    },
    entry: { taskpane: root('src/taskpane/index.tsx'), functions: root('src/functions/functions.ts') },
    plugins: [
      // One page for the pane, the ribbon's commands and the functions for cells: Excel keeps it running (manifest.xml, Runtimes).
      new HtmlPlugin({ template: root('src/taskpane/taskpane.html'), filename: 'taskpane.html', chunks: ['functions', 'taskpane'], hash: true }),
      new HeadPlugin({ policy: contentSecurityPolicy(office.scriptSources), firstScript: office.src }),
      new CopyPlugin({ patterns: [{ ...assets, globOptions: { ignore: ['**/*.mjs', '**/samples/**'] } }, manifest, ...functions, ...office.copies] }),
    ],
  };
};

module.exports = (_env, argv = {}) => {
  const mode = argv.mode ?? 'production';
  return [cli(mode), web(mode), pane(mode)];
};
