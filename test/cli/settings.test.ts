import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixture, inFolder, kpi } from './run';

const OBSERVATION = '{"id":"x","kpi":"satun-2567/22","round":"m12","unit":"ละงู","inputs":{"A":1,"B":100}}\n';

function withSettings(text: string, use: (file: string, folder: string) => void): void {
  inFolder((folder) => {
    const file = join(folder, 'office.json');
    writeFileSync(file, text);
    use(file, folder);
  });
}

describe('--settings', () => {
  test('the floor and the policy of the office decide, and --policy goes before it', () =>
    withSettings('{"floor":1,"policy":"linear"}', (file) => {
      const scoreOf = (args: string[], line = OBSERVATION): unknown => (JSON.parse(kpi(['evaluate', ...args], line).out) as { score: unknown }).score;
      expect(scoreOf([])).toBe(0);
      expect(scoreOf(['--settings', file])).toBe(1);
      const half = OBSERVATION.replace('"A":1', '"A":98.5');
      expect(scoreOf(['--settings', file], half)).toBe(3.5);
      expect(scoreOf(['--settings', file, '--policy', 'step'], half)).toBe(3);
    }));

  test('a report says what the office has decided', () =>
    withSettings('{"floor":1}', (file, folder) => {
      expect(kpi(['check', fixture('L01'), '--settings', file]).out).toContain('สำนักงานกำหนดเอง: ต่ำกว่าระดับ 1 ได้ 1 คะแนน');
      expect(JSON.parse(kpi(['check', fixture('L01'), '--settings', file, '--json']).out)).toMatchObject({ settings: { floor: 1 } });
      expect(JSON.parse(kpi(['check', fixture('L01'), '--json']).out)).not.toHaveProperty('settings');
      expect(kpi(['summary', fixture('L01'), '--month', '2024-09', '--settings', file, '--out', join(folder, 'out.xlsx')])).toMatchObject({ code: 0, err: '' });
    }));

  test.each(['{', '{"floor":7}', '{"weights":{"satun-2567/09":1}}'])('%s: exit 2, one message, nothing written', (text) =>
    withSettings(text, (file, folder) => {
      const out = join(folder, 'out.xlsx');
      const run = kpi(['score', fixture('L01'), '--out', out, '--settings', file]);
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.err).toMatch(/^ไฟล์ตั้งค่า .*office\.json ใช้ไม่ได้: .+\n$/);
      expect(existsSync(out)).toBe(false);
    }));

  test('a file that is not there is said to be missing', () => {
    expect(kpi(['evaluate', '--settings', 'nowhere.json', '--lang', 'en'])).toMatchObject({ code: 2, err: 'There is no file nowhere.json. Check its name and folder.\n' });
  });
});
