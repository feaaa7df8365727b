/** The drawing of a sheet and its charts. */
import type { Package } from './package';
import { lintSheetName } from './references';
import { unique } from './workbook';
import { attributeOf, childOf, descendants, type Tag } from './xml';

/** @param sheets names of the workbook's sheets, in lower case */
export function lintDrawing(file: Package, path: string, sheets: ReadonlySet<string>): void {
  const root = file.tree(path);
  if (root) unique(file, `${path}: shape`, [...descendants(root)].filter(({ name, parent }) => name === 'cNvPr' && parent?.name !== 'nvGrpSpPr').map((tag) => attributeOf(tag, 'id')));
  for (const { kind, target } of file.relations(path)) {
    const part = file.find(target);
    if (kind === 'chart' && part !== undefined) lintChart(file, part, sheets);
  }
}

function lintChart(file: Package, path: string, sheets: ReadonlySet<string>): void {
  const root = file.tree(path);
  const plot = root && [...descendants(root)].find(({ name }) => name === 'plotArea');
  if (!plot) return file.report(`${path}: a chart without a plot`);
  const value = (tag: Tag | undefined): string => (tag ? attributeOf(tag, 'val') : '');
  const axes = plot.children.filter(({ name }) => name.endsWith('Ax'));
  const ids = axes.map((axis) => value(childOf(axis, 'axId')));
  unique(file, `${path}: axis`, ids);
  for (const axis of axes) if (!ids.includes(value(childOf(axis, 'crossAx')))) file.report(`${path}: an axis crosses ${value(childOf(axis, 'crossAx'))}, which is not there`);
  for (const kind of plot.children.filter(({ name }) => name.endsWith('Chart'))) {
    for (const tag of kind.children) if (tag.name === 'axId' && !ids.includes(value(tag))) file.report(`${path}: axis ${value(tag)} is not there`);
  }
  const series = [...descendants(plot)].filter(({ name, parent }) => name === 'ser' && parent?.parent === plot);
  for (const name of ['idx', 'order']) unique(file, `${path}: ${name} of a series`, series.map((one) => value(childOf(one, name))));
  for (const tag of descendants(root)) if (tag.name === 'f') lintSheetName(file, path, tag.text.trim(), sheets);
}
