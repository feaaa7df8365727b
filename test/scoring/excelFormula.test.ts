/** Formulas as text: what they say for each kind of criteria, and that every Excel since 2007 takes them. `npm run test:libreoffice` calculates them. */
import { EDITIONS, findKpi } from '../../src/kpi/catalog';
import { ROUNDS, type Round } from '../../src/kpi/schema';
import { scoreFormula, type FormulaOptions, type ScoreFormula } from '../../src/scoring/excel-formula';
import { FormulaGap } from '../../src/scoring/formula-gap';
import { compared, ratioOf, shareFormula } from '../../src/scoring/measure-formula';
import { byStepsDone } from '../../src/scoring/tick-formula';

const COLUMNS = 'BCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A sheet with these columns from B on; row 6. */
function written(id: string, round: Round, role: 'score' | 'level' | 'targetMet', columns: readonly string[], options: FormulaOptions = {}): ScoreFormula {
  return scoreFormula(findKpi(id)!, round, role, (item) => (columns.includes(item) ? `${COLUMNS[columns.indexOf(item)]}6` : null), options);
}

describe('each kind of criteria', () => {
  test('thresholds: counted, compared without division', () => {
    expect(written('satun-2567/09', 'm12', 'level', ['A1', 'B1'])).toEqual({
      formula: 'IF(COUNT(B6,C6)<2,"",IF(OR(B6<0,B6<>INT(B6),C6<0,C6<>INT(C6),B6>C6,C6=0),"",(B6*100>=C6*10)+(B6*100>=C6*15)+(B6*100>=C6*20)+(B6*100>=C6*25)+(B6*100>=C6*30)))',
    });
  });

  test('no condition, one condition', () => {
    expect(written('satun-2567/09', 'm12', 'level', [], { rate: { cell: 'E6', percent: false } }).formula).toBe('IF(COUNT(E6)<1,"",(E6>=10)+(E6>=15)+(E6>=20)+(E6>=25)+(E6>=30))');
    expect(written('satun-2567/25', 'm6', 'level', ['points']).formula).toBe('IF(IF(ISNUMBER(B6),OR(B6<0),FALSE),"",IF(ISNUMBER(B6),IF(B6>=81,5,IF(B6>=71,4,IF(B6>=61,3,IF(B6>=51,2,1)))),""))');
    expect(written('hss/19', 'm12', 'targetMet', ['A', 'B']).formula).toBe('IF(COUNT(B6,C6)<2,"",IF(OR(B6<0,B6<>INT(B6),C6<0,C6<>INT(C6),B6>C6,C6=0),"",B6*100>=C6*75))');
  });

  const cases: readonly [string, string, Round, 'score' | 'level' | 'targetMet', readonly string[], FormulaOptions, string][] = [
    ['lower is better', 'satun-2567/01', 'm12', 'score', ['A', 'B'], {}, '(B6*100<=C6*19)+(B6*100<=C6*18)'],
    ['linear', 'satun-2567/09', 'm12', 'score', ['A1', 'B1'], { policy: 'linear' }, 'IF(B6*100>=C6*25,ROUND(4+(B6*100-C6*25)/(C6*5),4),'],
    ['linear, lower is better', 'satun-2567/01', 'm12', 'score', ['A', 'B'], { policy: 'linear' }, 'ROUND(4+(C6*16-B6*100)/C6,4)'],
    ['a gate', 'satun-2567/02', 'm12', 'score', ['A', 'B', 'C'], {}, 'NOT(IF(COUNT(C6,D6)=2,IF(D6=0,TRUE,C6*100>=D6*90),TRUE))'],
    ['parts of a whole', 'satun-2567/05', 'm12', 'score', ['A', 'B', 'C'], {}, 'B6+C6>D6'],
    ['a difference', 'satun-2567/11', 'm12', 'level', ['A1', 'B1'], {}, '((C6-B6)*100>=C6*5)'],
    ['a printed value where the column is not there', 'satun-2567/07', 'm12', 'level', ['C'], { unit: 'ละงู' }, '(B6*100>=88*65)'],
    ['a printed value where the cell is blank', 'satun-2567/07', 'm12', 'level', ['C', 'D'], { unit: 'ละงู' }, 'B6*100>=IF(ISNUMBER(C6),C6,88)*65'],
    ['bands, by their lower bounds', 'satun-2567/08', 'm12', 'level', ['A', 'B'], {}, '1+(B6*100>=C6*80)+(B6*100>=C6*85)+(B6*100>=C6*90)+(B6*100>=C6*95)'],
    ['amounts, in ten-thousandths', 'satun-2567/22', 'm12', 'level', ['A', 'B'], {}, '(ROUND(B6*10000,0)*100>=ROUND(C6*10000,0)*96)'],
    ['parts', 'satun-2567/26', 'm12', 'level', ['A1', 'B1', 'A2', 'B2'], {}, 'INT((5*((ROUND(B6*10000,0)*100>='],
    ['a count beside steps', 'satun-2567/18', 'm12', 'level', ['steps:1', 'steps:2', 'steps:3', 'steps:4', 'steps:5', 'works'], {}, 'IF(ISNUMBER(G6),IF(G6>=8,5,IF(G6>=6,4,IF(G6>=4,3,IF(G6>=2,2,1)))),"")'],
    ['a condition of a step', 'satun-2567/17', 'm12', 'level', ['steps:1', 'steps:2', 'A', 'B'], {}, 'IF(COUNT(D6,E6)=2,AND(E6<>0,D6*100>=E6*35),TRUE)'],
    ['points', 'satun-2567/04', 'm12', 'score', ['checks:1', 'goodTambons', 'certifiedTambons', 'targetTambons'], {}, '/10'],
    ['a grade', 'satun-2567/25', 'm6', 'level', ['grade', 'points'], {}, 'IF(C6>=81,5,IF(C6>=71,4,IF(C6>=61,3,IF(C6>=51,2,1))))'],
    ['values of the unit', 'doh-2563/1.5', 'h1', 'score', ['A1', 'A2', 'A3', 'A4', 'B'], { unit: 'ศูนย์อนามัยที่ 1' }, 'IF(((C6+D6)+E6)*100>=F6*98,10,'],
    ['evidence', 'doh-2564/3.16', 'm5', 'score', ['evidence:4', 'evidence:5.1a', 'evidence:5.1b', 'evidence:5.2'], {}, '100*ISNUMBER(FIND('],
    ['a target', 'hss/19', 'm12', 'targetMet', ['A', 'B'], { words: { met: 'ผ่าน', notMet: 'ไม่ผ่าน' } }, 'IF(B6*100>=C6*75,"ผ่าน","ไม่ผ่าน")'],
    ['a typed rate', 'satun-2567/09', 'm12', 'level', [], { rate: { cell: 'E6', percent: false } }, '(E6>=10)+(E6>=15)'],
    ['a typed rate in a percent format', 'satun-2567/09', 'm12', 'level', [], { rate: { cell: 'E6', percent: true } }, '(ROUND(E6*100,10)>=10)'],
  ];
  test.each(cases)('%s', (_, id, round, role, columns, options, part) => {
    expect(written(id, round, role, columns, options).formula).toContain(part);
  });

  test('counts are compared as they are, also beside items of other kinds', () => {
    const { formula } = written('satun-2567/13', 'm12', 'level', ['steps:1', 'steps:2', 'steps:3', 'rduHospitalItems']);
    expect(formula).toContain('IF(COUNT(E6)=1,E6>=6,TRUE)');
    expect(formula).not.toContain('ROUND');
  });

  test('one part alone needs no share of it', () => {
    expect(written('satun-2567/26', 'm6', 'level', ['A1', 'B1']).formula).not.toMatch(/INT|\/1/);
  });

  test('steps are asked for in order; level and score part where the document parts them', () => {
    const columns = [1, 2, 3, 4, 5].map((step) => `steps:${step}`);
    expect(written('satun-2567/16', 'm6', 'level', columns).formula).toMatch(/,5,4\),3\),2\),1\),0\)\)$/);
    expect(written('satun-2567/16', 'm6', 'score', columns).formula).toMatch(/,5,2\),1\),0\)\)$/);
  });
});

test.each([
  [['a', 'b', 'c'], ['0', '1', '2', '3'], 'IF(a,IF(b,IF(c,3,2),1),0)'],
  [['a', 'b', 'c'], ['0', '0', '0', '5'], 'IF(AND(a,b,c),5,0)'],
  [['a', 'b', 'c', 'd'], ['0', '1', '5', '5', '5'], 'IF(a,IF(b,5,1),0)'],
  [['a', 'b', 'c', 'd'], ['0', '1', '1', '1', '5'], 'IF(a,IF(AND(b,c,d),5,1),0)'],
  [['a', 'a', 'b'], ['0', '0', '0', '5'], 'IF(AND(a,b),5,0)'],
])('steps %j with values %j: those that lead to the same are asked for together', (done, values, formula) => expect(byStepsDone(done, values)).toBe(formula));

describe('what can\'t be a formula says why', () => {
  const cases: readonly [string, Round, 'score' | 'level' | 'targetMet', readonly string[], string, string | null][] = [
    ['satun-2567/09', 'm12', 'score', ['A1'], 'noColumn', 'B1'],
    ['satun-2567/16', 'm12', 'score', [], 'noColumn', 'steps'],
    ['satun-2567/04', 'm6', 'score', [], 'noColumn', 'checks'],
    ['satun-2567/25', 'm6', 'score', ['A'], 'noColumn', 'grade'],
    ['doh-2564/3.16', 'm5', 'score', ['evidence:4', 'evidence:5.1a', 'evidence:5.2'], 'noColumn', 'evidence:5.1b'],
    ['satun-2567/15', 'm6', 'level', ['A', 'B'], 'noRule', 'level'],
    ['satun-2567/16', 'm12', 'targetMet', ['steps:1'], 'noRule', 'targetMet'],
    ['doh-2564/3.16', 'm5', 'level', ['evidence:4', 'evidence:5.1a', 'evidence:5.1b', 'evidence:5.2'], 'noRule', 'level'],
    ['satun-2567/09', 'm3', 'score', ['A1', 'B1'], 'noRule', 'score'],
    ['doh-2563/1.5', 'h1', 'level', ['A2', 'A3', 'A4', 'B'], 'unitUnknown', null],
  ];
  test.each(cases)('%s %s %s', (id, round, role, columns, reason, item) => {
    expect(written(id, round, role, columns)).toEqual({ formula: null, reason, item });
  });

  test.each(['A / (B - C)', 'A / -B', 'A / -2', 'A / 0'])('%s: a divisor that could be negative, or is nothing', (measure) => {
    expect(() => ratioOf(measure, (code) => ({ text: code, scale: 1 }))).toThrow(new FormulaGap('measure', measure));
  });

  test('evidence that has a cell for some of its entries only', () => {
    const options = { unit: 'ศูนย์อนามัยที่ 1' };
    expect(written('doh-2563/1.5', 'h1', 'score', ['A1', 'A2', 'A3', 'A4', 'B', 'evidence:1.2'], options)).toEqual({ formula: null, reason: 'noColumn', item: 'evidence:1.1' });
  });

  test('a gap that nobody catches says what it is', () => {
    expect([new FormulaGap('noRule'), new FormulaGap('noColumn', 'A1')].map(({ message }) => message)).toEqual(['noRule', 'noColumn: A1']);
  });

  test('a failure of whoever knows the cells is no gap', () => {
    expect(() => scoreFormula(findKpi('satun-2567/09')!, 'm12', 'score', () => { throw new RangeError('broken'); })).toThrow('broken');
  });
});

describe('measures', () => {
  const item = (code: string) => ({ text: `${code}6`, scale: code === 'M' ? 10_000 : 1 });
  test.each([
    ['A / B * 100', '12.5', 'A6*1000>=B6*125'],
    ['A * 100 / B', 7, 'A6*100>=B6*7'],
    ['A', 6, 'A6>=6'],
    ['A', '2.5', 'A6>=2.5'],
    ['(A + B) / C', 1, '(A6+B6)>=C6'],
    ['A / B + C', 3, '(A6+C6*B6)>=B6*3'],
    ['A − B', 0, '(A6-B6)>=0'],
    ['-A / B', -5, '-A6>=B6*-5'],
    ['M / A', 3, 'M6>=A6*30000'],
    ['A / (B / C)', 2, 'A6*C6>=B6*2'],
    ['A / B + C / B', 3, '(A6+C6)>=B6*3'],
    ['A * 2', 6, 'A6*2>=6'],
    ['A * 50 * 2 / 100', 7, 'A6>=7'],
    ['A / 2.5', 2, 'A6*2>=10'],
    ['2 * 3', 7, '6>=7'],
    ['-A - B', 1, '(-A6-B6)>=1'],
    ['M', '2.5', 'M6*10>=250000'],
    ['M + M', 3, '(M6+M6)>=30000'],
    ['M + A', 3, '(M6+A6*10000)>=30000'],
    ['M - A / B', 3, '(M6*B6+A6*-10000)>=B6*30000'],
    ['M / B + A / B', 3, '(M6*B6+A6*B6*10000)>=B6*B6*30000'],
    ['M * M', 3, 'M6*M6>=300000000'],
    ['M * M + M', 3, '(M6*M6*10000+M6*100000000)>=3000000000000'],
  ])('%s ≥ %s', (measure, at, text) => {
    expect(compared(ratioOf(measure, item), '>=', at)).toBe(text);
  });

  test.each([
    ['A / B * 100', '2.5', 5, '(A6*1000-B6*25)/(B6*25)'],
    ['A / B * 100', 5, '7.5', '(A6*1000-B6*50)/(B6*25)'],
    ['A / B * 100', 5, 6, '(A6*100-B6*5)/B6'],
    ['A', 2, 4, '(A6-2)/2'],
    ['M / A', 2, 3, '(M6-A6*20000)/(A6*10000)'],
    ['M / A', 3, 2, '(A6*30000-M6)/(A6*10000)'],
  ])('%s from %s to %s', (measure, here, next, text) => expect(shareFormula(ratioOf(measure, item), here, next)).toBe(text));
});

/** The longest formulas there can be: every item has a cell far from A1. */
const everyFormula = () => EDITIONS.flatMap(({ kpis, units }) =>
  kpis.flatMap((kpi) => ROUNDS.flatMap((round) => (['score', 'level', 'targetMet'] as const).flatMap((role) => (['step', 'linear'] as const).flatMap((policy) => {
    const { formula } = scoreFormula(kpi, round, role, () => 'XFD1048576', { policy, floor: 1, unit: units[0]?.name ?? null, words: { met: 'ผ่าน', notMet: 'ไม่ผ่าน' } });
    return formula === null ? [] : [{ name: `${kpi.id} ${round} ${role} ${policy}`, formula }];
  })))),
);

test('Excel takes every formula: length, depth, texts, and functions that it has known since 2007', () => {
  const KNOWN = ['IF', 'OR', 'AND', 'NOT', 'COUNT', 'INT', 'ISNUMBER', 'ISTEXT', 'ISLOGICAL', 'ROUND', 'MIN', 'MAX', 'FIND', 'LOWER', 'UPPER', 'TRIM', 'SUBSTITUTE', 'SUMPRODUCT'];
  const all = everyFormula();
  expect(all.length).toBeGreaterThan(250);
  for (const { name, formula } of all) {
    expect([name, formula.length < 8192]).toEqual([name, true]);
    const code = formula.replace(/"[^"]*"/g, '""');
    const depths = [...code].reduce<number[]>((seen, char) => [...seen, (seen.at(-1) ?? 0) + (char === '(' ? 1 : char === ')' ? -1 : 0)], []);
    expect([name, Math.max(...depths) < 64, depths.at(-1)]).toEqual([name, true, 0]);
    expect([name, (code.match(/[A-Z]+(?=\()/g) ?? []).filter((word) => !KNOWN.includes(word))]).toEqual([name, []]);
    expect([name, (formula.match(/"[^"]*"/g) ?? []).every((text) => text.length <= 257)]).toEqual([name, true]);
  }
});
