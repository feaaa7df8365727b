import { existsSync } from 'node:fs';
import { workbookOf } from '../host/xlsx/workbookOf';
import { planCollect } from '../tasks/collect/collect';
import { planScores } from '../tasks/score/score';
import { NEEDS_OUT, collectedLine, nothingToCollect } from '../wording/cli';
import { COLLECT_WORDS } from '../wording/collect';
import { refusalText } from '../wording/fileRefusals';
import { TEMPLATE_WORDS } from '../wording/template';
import { checkInput } from './check';
import { writeFile } from './files';
import { NODE_CODEC } from './nodeCodec';
import { type Options, chosenBy } from './options';
import type { Print } from './print';
import { scored } from './read';
import { seenFrom } from './report';
import { UsageError } from './usage';

/**
 * `kpi collect FILE… --out OUT`: one workbook of results from many, scored, every figure linked to its source.
 * @returns 2 when a file could not be read (the others are collected), or when there is nothing to collect; else 0
 */
export async function collectCommand(paths: readonly string[], options: Options, print: Print, complain: (text: string) => void): Promise<number> {
  const { out, language } = options;
  if (out === undefined) throw new UsageError(NEEDS_OUT);
  const isNew = !existsSync(out);
  const { files } = await checkInput(paths, options, out);
  for (const { file, refusal } of files) if (refusal) complain(`${file}: ${refusalText(refusal, language)}`);
  const { named, linkTo } = seenFrom(out, files);
  const { plan, kpis, rows, disputed } = planCollect(named, linkTo, TEMPLATE_WORDS, COLLECT_WORDS);
  if (rows === 0) {
    complain(nothingToCollect()[language]);
    return 2;
  }
  const workbook = await workbookOf(COLLECT_WORDS.cover, plan, out, NODE_CODEC);
  const snapshot = await workbook.snapshot();
  await workbook.apply(planScores(snapshot, scored(snapshot, options), { settings: chosenBy(options) }).plan);
  writeFile(out, workbook.bytes());
  const line = collectedLine(out, { files: files.filter(({ reading }) => reading).length, kpis, rows, disputed, replaced: !isNew });
  if (options.json) await print(JSON.stringify({ out, files: files.length, kpis, rows, disputed }));
  else await print(line[language]);
  return files.some(({ refusal }) => refusal) ? 2 : 0;
}
