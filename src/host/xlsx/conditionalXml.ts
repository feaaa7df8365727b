/** Bars and colours of cells, as `<conditionalFormatting>` and what Excel 2010 added to it. */
import { areaAddress } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { colorFormula } from '../ruleFormula';
import type { ColorRule, DataBars, SheetContent } from '../workbook';
import { escapeXml } from './xmlText';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const FORMULAS = 'http://schemas.microsoft.com/office/excel/2006/main';
/** What Excel calls the two extensions: of a sheet, and of a rule. */
const OF_SHEET = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const OF_RULE = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

export interface ConditionalXml {
  /** Stands after the merges. */
  readonly rules: string;
  /** Stands last: without it Excel draws the bars fading, and one for every zero. */
  readonly extension: string;
}

/** @param lookOf the index of a look for cells that a rule fits (`dxfId`) */
export function conditionalXml({ bars = [], colors = [] }: SheetContent, lookOf: (rule: ColorRule) => number): ConditionalXml {
  let priority = 0;
  const rule = (area: Area, type: string, content: string): string => `<conditionalFormatting sqref="${areaAddress(area)}"><cfRule type="${type}" priority="${++priority}"${content}</cfRule></conditionalFormatting>`;
  const coloured = colors.flatMap((one) => one.areas.map((area) => rule(area, ...colorRule(one, area, lookOf(one)))));
  const extended: string[] = [];
  const barred = bars.flatMap((one) =>
    one.areas.map((area) => {
      const id = `{6B5C7A1E-2D3F-4E8A-9C41-${String(extended.length + 1).padStart(12, '0')}}`;
      extended.push(extendedBar(one, area, id));
      return rule(area, 'dataBar', `>${barXml(one)}<extLst><ext xmlns:x14="${X14}" uri="${OF_RULE}"><x14:id>${id}</x14:id></ext></extLst>`);
    }),
  );
  const extension = extended.length ? `<extLst><ext xmlns:x14="${X14}" xmlns:xm="${FORMULAS}" uri="${OF_SHEET}"><x14:conditionalFormattings>${extended.join('')}</x14:conditionalFormattings></ext></extLst>` : '';
  return { rules: [...coloured, ...barred].join(''), extension };
}

function colorRule(rule: ColorRule, area: Area, look: number): [string, string] {
  const formula = colorFormula(rule, area);
  if (formula !== null) return ['expression', ` dxfId="${look}"><formula>${escapeXml(formula)}</formula>`];
  return ['cellIs', ` dxfId="${look}" operator="between"><formula>${rule.from}</formula><formula>${rule.to}</formula>`];
}

const barXml = ({ from, to, color }: DataBars): string => `<dataBar><cfvo type="num" val="${from}"/><cfvo type="num" val="${to}"/><color rgb="FF${color.toUpperCase()}"/></dataBar>`;

function extendedBar({ from, to, color }: DataBars, area: Area, id: string): string {
  const bound = (value: number): string => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  return (
    `<x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0">${bound(from)}${bound(to)}` +
    `<x14:negativeFillColor rgb="FF${color.toUpperCase()}"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${areaAddress(area)}</xm:sqref></x14:conditionalFormatting>`
  );
}
