import { readingGuide } from '../../src/tasks/guide';
import { UnitReader } from '../../src/sheet/units';

const editions = readingGuide().editions;
const satun = new UnitReader(editions.find(({ id }) => id === 'satun-2567')!);
const regions = new UnitReader(editions.find(({ id }) => id === 'hss')!);

describe('names of units', () => {
  test.each([
    ['อำเภอเมืองสตูล', 'เมืองสตูล'], ['เมือง', 'เมืองสตูล'], ['คปสอ.เมืองสตูล', 'เมืองสตูล'], ['คปสอ. ละงู', 'ละงู'], ['รพ.ละงู', 'ละงู'], ['สสอ.ละงู', 'ละงู'], [' ท่าแพ ', 'ท่าแพ'], ['อ.มะนัง', 'มะนัง'],
  ])('%s is the district %s', (written, name) => expect(satun.read(written)).toEqual({ kind: 'unit', name }));

  test.each([['1.', 'เขตสุขภาพที่ 1'], ['13.', 'เขตสุขภาพที่ 13'], ['เขต 8', 'เขตสุขภาพที่ 8'], ['เขตสุขภาพที่ ๘', 'เขตสุขภาพที่ 8']])('%s is the region %s', (written, name) =>
    expect(regions.read(written)).toEqual({ kind: 'unit', name }));

  test.each(['รวม', 'รวมทั้งสิ้น', 'ภาพรวมจังหวัด', 'จังหวัด', 'จังหวัดสตูล', 'ภาพรวมประเทศ'])('%s is a total', (written) => expect(satun.read(written).kind).toBe('total'));

  test('a misspelling is given the nearest listed name to ask about', () => {
    expect([satun.nearest('ควนกาหรง'), satun.nearest('ละงุ'), satun.nearest('กรุงเทพ'), satun.nearest('มะ')]).toEqual(['ควนกาหลง', 'ละงู', null, null]);
    expect(satun.read('CUP ทุ่งหว้า')).toEqual({ kind: 'unit', name: 'ทุ่งหว้า' });
  });

  test('a facility keeps its own name, and a misspelling is never corrected', () => {
    expect(satun.read('รพ.สต.ละงู')).toEqual({ kind: 'facility', name: 'รพ.สต.ละงู' });
    expect(satun.read('ละงุ')).toEqual({ kind: 'unknown', text: 'ละงุ' });
  });
});
