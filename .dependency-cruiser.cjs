/**
 * Which room may know which. Every arrow that is not allowed here fails `npm run lint`;
 * test/house/directions.test.ts plants wrong imports and sees them fail.
 */
const PACKAGE = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const ANY_PACKAGE = '(^|/)node_modules/';
const NOT_AS_TYPE = { dependencyTypesNot: ['type-only'] };

/** Files that start something, and so choose a host. */
const ENTRIES = '^src/(cli/main\\.ts|web/index\\.tsx|taskpane/index\\.tsx|workers/worker\\.ts|functions/functions\\.ts)$';
const MAY_CHOOSE_HOST = '^src/(cli/|web/|taskpane/index\\.tsx$|uploads/desk\\.ts$|opened/desk\\.ts$)';
/** `kpi evaluate`, `explain` and `definitions` speak of the rule book and of nothing else: a task between would only pass words on. */
const RULE_BOOK_COMMANDS = '^src/cli/(evaluate|explain|definitions)';
/** What a place in a sheet is, and how it is written: the one part of `sheet` that every room may use. */
const PLACES = '^src/sheet/(grid|address|fileLink|recordCells)\\.ts$';

/** A room's files may import those of `allowed` and no others of ours. */
const room = (name, from, allowed, comment) => ({ name, severity: 'error', comment, from: { path: from }, to: { path: '^src/', pathNot: allowed } });
const packages = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `The only packages that may be imported here: ${allowed.join(', ') || 'none'}.`,
  from: { path: from },
  to: { path: ANY_PACKAGE, pathNot: allowed.length > 0 ? [PACKAGE(...allowed)] : [] },
});
/** These files may be imported, but only for their types. */
const typesOnly = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to: { ...to, ...NOT_AS_TYPE } });

module.exports = {
  forbidden: [
    room('kpi-knows-itself', '^src/kpi/', ['^src/kpi/'], 'The rule book is data: it knows its own schema and nothing else.'),
    packages('kpi-packages', '^src/kpi/', ['zod']),

    room('scoring-knows-kpi', '^src/scoring/', ['^src/scoring/', '^src/kpi/schema\\.ts$'], 'The engine knows no particular KPI, only what definitions are made of.'),
    typesOnly('scoring-takes-types', { path: '^src/scoring/' }, { path: '^src/kpi/' }, 'Definitions are handed to the engine.'),
    packages('scoring-packages', '^src/scoring/', ['fraction\\.js']),

    room('sheet-knows-itself', '^src/sheet/', ['^src/sheet/'], 'Reading grids needs nothing of ours.'),
    packages('sheet-packages', '^src/sheet/', ['fastest-levenshtein', '@internationalized/date']),

    room('tasks-directions', '^src/tasks/', ['^src/(tasks|kpi|scoring|sheet|wording)/', '^src/host/workbook\\.ts$'], 'A task returns a plan; it touches no workbook and no screen.'),
    typesOnly('tasks-take-types', { path: '^src/tasks/' }, { path: '^src/(host|wording)/' }, 'Hosts and words are handed to a task.'),
    packages('tasks-packages', '^src/tasks/', ['fraction\\.js', 'zod']),

    room('host-directions', '^src/host/', ['^src/host/', PLACES], 'A host moves cells and knows no KPI.'),
    {
      name: 'hosts-are-strangers',
      severity: 'error',
      comment: 'Excel and files share the port (host/workbook) and nothing else.',
      from: { path: '^src/host/(excel|xlsx)/' },
      to: { path: '^src/host/(excel|xlsx)/', pathNot: '^src/host/$1/' },
    },
    packages('host-packages', '^src/host/', ['fflate']),

    typesOnly('wording-takes-types', { path: '^src/wording/' }, { path: '^src/', pathNot: '^src/wording/' }, 'Words are chosen by code and data; they compute nothing.'),
    packages('wording-packages', '^src/wording/', []),

    room('taskpane-directions', '^src/taskpane/', ['^src/(taskpane|commands|opened|uploads|workers|tasks|wording|kpi|scoring|sheet|host)/'], 'The pane knows neither the web page nor the command line.'),
    room('web-directions', '^src/web/', ['^src/(web|taskpane|opened|uploads|workers|tasks|wording|kpi|scoring|sheet|host)/'], 'The web page is the pane beside a sheet.'),
    room('uploads-directions', '^src/uploads/', ['^src/(uploads|workers|tasks|wording|kpi|scoring|sheet|host)/'], 'Files that were chosen are checked in workers, which have no screen.'),
    room('opened-directions', '^src/opened/', ['^src/(opened|workers|tasks|wording|kpi|scoring|sheet|host)/'], 'The open workbook is read and scored in a worker, which has no screen.'),
    room('workers-directions', '^src/workers/(?!worker\\.ts$)', ['^src/workers/', '^src/host/workbook\\.ts$'], 'What goes between threads knows nothing of what is said.'),
    room('worker-directions', '^src/workers/worker\\.ts$', ['^src/(workers|opened|uploads)/'], 'A worker has the desks, and nothing else.'),
    packages('workers-packages', '^src/workers/', []),
    typesOnly('uploads-are-handed-to-the-pane', { path: '^src/taskpane/', pathNot: '^src/taskpane/index\\.tsx$' }, { path: '^src/uploads/' }, 'The entry file says who checks files.'),
    room('commands-directions', '^src/commands/', ['^src/commands/'], 'Ribbon buttons start what the entry file hands them.'),
    room('functions-directions', '^src/functions/', ['^src/(functions|kpi|scoring|wording)/'], 'Functions for cells know no workbook: scoring never depends on them.'),
    room('cli-directions', '^src/cli/', ['^src/(cli|tasks|wording|kpi|scoring|sheet|host)/'], 'The command line has no screen.'),
    typesOnly(
      'doors-use-tasks',
      { path: '^src/(taskpane|web|opened|uploads|commands|cli)/', pathNot: RULE_BOOK_COMMANDS },
      { path: '^src/(kpi|scoring|sheet)/', pathNot: PLACES },
      'A door lets tasks do the work.',
    ),
    {
      name: 'host-is-chosen-at-the-door',
      severity: 'error',
      comment: 'A concrete host is chosen in an entry file; everything behind it sees host/workbook.',
      from: { path: '^src/', pathNot: [MAY_CHOOSE_HOST, '^src/host/'] },
      to: { path: '^src/host/(excel|xlsx)/' },
    },

    {
      name: 'node-only-in-cli',
      severity: 'error',
      comment: 'Everything but the command line also runs in a browser.',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', comment: 'Two files that need each other are one file.', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'No door leads to this file: remove it, or use it.',
      from: { path: ENTRIES },
      // Declarations of what office.js brings along are seen by the compiler alone.
      to: { path: '^src/.*\\.tsx?$', pathNot: [ENTRIES, '\\.d\\.ts$'], reachable: false },
    },
    { name: 'src-never-imports-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    { name: 'src-ships-what-it-imports', severity: 'error', comment: 'A package that src imports belongs in dependencies.', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/fixtures/' },
    // Sees `import type`, which the compiler removes.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
