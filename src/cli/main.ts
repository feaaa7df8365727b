/** The command `kpi`: finds the command, its options, and says what went wrong in one clear message. */
import { createInterface } from 'node:readline';
import { HELP, fileProblem, missingFile, missingKpi, oneFileOnly, unknownCommand } from '../wording/cli';
import { hostErrorText } from '../wording/hostErrors';
import type { Language } from '../wording/language';
import { compareCommand } from './compare';
import { definitionsCommand } from './definitions';
import { editionCommand } from './edition';
import { withEditions } from './editionFiles';
import { evaluateCommand } from './evaluate';
import { explainCommand } from './explain';
import { FileError, WorkbookError } from './files';
import { type Allowed, type Options, chosenBy, readOptions } from './options';
import { checkCommand } from './check';
import { collectCommand } from './collect';
import { print } from './print';
import { readCommand } from './read';
import { scoreCommand } from './score';
import { summaryCommand } from './summary';
import { templateCommand } from './template';
import { UsageError } from './usage';
import { isWorker } from './workers';

const complain = (text: string): void => void process.stderr.write(`${text}\n`);

interface Command {
  readonly options: Allowed;
  readonly run: (options: Options, name: string) => Promise<number>;
}

async function done(text: string): Promise<number> {
  await print(text);
  return 0;
}

const READING: Allowed = ['edition', 'round', 'policy', 'json'];

const COMMANDS: Readonly<Record<string, Command>> = {
  definitions: {
    options: ['edition', 'json', 'book', 'questions', 'out', 'as-year', 'empty'],
    run: (options) => (options.out === undefined && !options.empty && options.asYear === undefined ? done(definitionsCommand(options)) : editionCommand(options, print)),
  },
  explain: {
    options: ['edition', 'round'],
    run: ({ files, round, language }) => done(explainCommand(files[0] ?? noKpi(), round, language)),
  },
  evaluate: {
    options: ['edition', 'policy', 'settings'],
    run: async (options) => (await evaluateCommand(createInterface({ input: process.stdin, crlfDelay: Infinity }), chosenBy(options), print), 0),
  },
  read: { options: READING, run: (options, name) => readCommand(someFiles(options.files, name), options, print) },
  check: { options: [...READING, 'settings', 'report', 'office', 'as-of'], run: (options, name) => checkCommand(someFiles(options.files, name), options, print, complain) },
  score: { options: [...READING, 'settings', 'out', 'in-place', 'overwrite', 'as', 'compare', 'against'], run: (options, name) => (options.compare ? compareCommand : scoreCommand)(oneFile(options.files, name), options, print, complain) },
  template: { options: ['edition', 'kpi', 'units', 'out', 'json'], run: (options) => templateCommand(options, print) },
  collect: { options: [...READING, 'settings', 'out'], run: (options, name) => collectCommand(someFiles(options.files, name), options, print, complain) },
  summary: { options: ['edition', 'round', 'policy', 'settings', 'month', 'as-of', 'office', 'out', 'in-place', 'html', 'form', 'publish', 'change-published'], run: (options, name) => summaryCommand(someFiles(options.files, name), options, print, complain) },
};

function noKpi(): never {
  throw new UsageError(missingKpi());
}

function someFiles(files: readonly string[], command: string): readonly string[] {
  if (files.length === 0) throw new UsageError(missingFile(command));
  return files;
}

function oneFile(files: readonly string[], command: string): string {
  const [file, ...more] = someFiles(files, command);
  if (file === undefined || more.length > 0) throw new UsageError(oneFileOnly(command));
  return file;
}

/** Files that stand alone are results, but to `definitions`, which lists editions. */
function inForce(options: Options, name: string): Promise<Options> {
  return withEditions(options, name === 'definitions' ? options.files : [], complain);
}

async function main(words: readonly string[]): Promise<number> {
  const at = words.indexOf('--lang');
  const language: Language = at >= 0 && words[at + 1] === 'en' ? 'en' : 'th';
  // `kpi --lang en score …` means `kpi score … --lang en`.
  const [name, ...rest] = at === 0 ? [...words.slice(2), ...words.slice(0, 2)] : words;
  if (name === undefined || name === '--lang' || name === '--help' || name === 'help' || rest.includes('--help')) {
    await print(HELP[language]);
    return name === undefined ? 2 : 0;
  }
  try {
    const command = COMMANDS[name];
    if (!command) throw new UsageError(unknownCommand(name));
    return await command.run(await inForce(readOptions(rest, command.options), name), name);
  } catch (error) {
    if (error instanceof UsageError) complain(error.text[language]);
    else if (error instanceof FileError) complain(fileProblem(error.code, error.file)[language]);
    else if (error instanceof WorkbookError) complain(`${error.file}: ${hostErrorText(error.refusal, language)}`);
    else throw error;
    return 2;
  }
}

if (!isWorker()) {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
      process.exitCode = 2;
    },
  );
}
