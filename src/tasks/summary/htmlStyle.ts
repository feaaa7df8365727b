import { INK, LEVEL_FILL } from '../layout/look';

/** The look of the page. Colours of levels always have their number; ink on each is above 7 to 1. */
export const STYLE = `
@page { size: A4 landscape; margin: 12mm 10mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 100rem; color: #${INK}; background: #fff; font: 1rem/1.5 "Sarabun", "TH Sarabun New", "Noto Sans Thai", "Leelawadee UI", Thonburi, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; }
header p { margin: .15rem 0; }
ul { margin: .25rem 0; padding-left: 1.4rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.35; }
th, td { border: 1px solid #9ca3af; padding: .25rem .4rem; text-align: left; vertical-align: top; }
thead th { background: #dcebe8; text-align: center; vertical-align: middle; }
tbody th { font-weight: 400; min-width: 9rem; }
.group { background: #eaf3f1; font-weight: 700; }
.total th, .total td { background: #f3f4f6; font-weight: 700; }
.c { text-align: center; }
.n { text-align: right; white-space: nowrap; }
.p { font-style: italic; background: #f3f4f6; }
${LEVEL_FILL.map((fill, level) => `.l${level}, .total .l${level} { background: #${fill}; font-weight: 700; }`).join('\n')}
.note, .place { color: #4b5563; font-size: .875rem; }
.signs { display: flex; justify-content: space-around; gap: 2rem; margin-top: 3rem; text-align: center; break-inside: avoid; }
.signs p { margin: .35rem 0; }
@media print {
  body { padding: 0; max-width: none; font-size: 9pt; }
  h1 { font-size: 14pt; } h2 { font-size: 11pt; break-after: avoid; }
  table { font-size: 7.5pt; width: 100%; }
  th, td { padding: 1pt 2pt; }
  tbody th { min-width: 0; }
  thead { display: table-header-group; }
  tr, svg { break-inside: avoid; }
  .wide { overflow: visible; }
  #matrix, #details { break-before: page; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
