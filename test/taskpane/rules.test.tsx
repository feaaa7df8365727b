/** The rule book in the pane: found, read, and come back from. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { searchRules } from '../../src/taskpane/rules/ruleSearch';
import type { Session } from '../../src/taskpane/session';
import { ruleBook } from '../../src/tasks/ruleBook';
import { showPane } from './showPane';
import { fixture, newSession, opened } from './workbooks';

jest.setTimeout(60_000);

const show = (session: Session) => showPane(session).user;

const found = (query: string) => searchRules(ruleBook(), query).flatMap(({ kpis }) => kpis.map(({ id }) => id));

describe('search', () => {
  it('a number finds the indicators of that number alone', () => {
    expect(found('9')).toEqual(['satun-2567/09']);
    expect(found('๙')).toEqual(['satun-2567/09']);
    expect(found('1.5')).toEqual(['doh-2563/1.5']);
    expect(found('19')).toEqual(['satun-2567/19', 'hss/19']);
  });
  it('words are looked for in names and data items, in Thai and English, all of them', () => {
    expect(found('เบาหวาน')).toContain('satun-2567/09');
    expect(found('Diabetes BLOOD')).toContain('satun-2567/09');
    expect(found('ตั้งครรภ์ โลหิตจาง')).toContain('satun-2567/01');
    expect(found('ตั้งครรภ์ เบาหวาน')).toEqual([]);
  });
  it('letters that can be written in two ways are one', () => {
    const composed = found('ทำ');
    expect(composed.length).toBeGreaterThan(0);
    expect(found('ทํา')).toEqual(composed);
  });
  it('nothing typed is everything', () => {
    expect(found(' ')).toHaveLength(30);
  });
});

it('finds a definition, shows it as printed with its lines and our rulings apart, and comes back to the search', async () => {
  const user = show(newSession());
  await user.click(screen.getByRole('tab', { name: 'เกณฑ์' }));
  const box = await screen.findByRole('searchbox', { name: /^ค้นหาด้วยเลขหรือคำ/ });
  expect(screen.getByText('ทั้งหมด 30 ตัวชี้วัด')).toBeVisible();
  await user.type(box, 'เบาหวาน');
  await waitFor(() => expect(screen.getByText('พบ 1 ตัวชี้วัด')).toBeVisible());
  await user.click(screen.getByRole('button', { name: /^9/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'กลับ' })).toHaveFocus();
  expect(screen.getByText('A1 ÷ B1 × 100')).toBeVisible();
  expect(screen.getByText('บรรทัด 465')).toBeVisible();
  expect(screen.getByRole('cell', { name: '≥ 30' })).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'รอบ' }), 'm6');
  expect(screen.getByRole('cell', { name: '≥ 15' })).toBeVisible();
  expect(screen.queryByRole('cell', { name: '≥ 30' })).toBeNull();
  const ours = screen.getByRole('complementary', { name: 'ข้อวินิจฉัยของเรา' });
  expect(within(ours).getByText(/A1 > B1/)).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: /^9/ })).toHaveFocus());
  expect(screen.getByRole('searchbox', { name: /^ค้นหาด้วยเลขหรือคำ/ })).toHaveValue('เบาหวาน');
});

it('says when nothing fits, and how to go on', async () => {
  const user = show(newSession());
  await user.click(screen.getByRole('tab', { name: 'เกณฑ์' }));
  await user.type(await screen.findByRole('searchbox'), 'xyzzy');
  expect(await screen.findByText('ไม่มีตัวชี้วัดที่ตรงกับ “xyzzy”')).toBeVisible();
  await user.click(screen.getByText('ล้างคำค้น'));
  expect(await screen.findByText('ทั้งหมด 30 ตัวชี้วัด')).toBeVisible();
});

it('a result leads to the whole definition in its round, and back', async () => {
  const user = show(await opened(fixture('L01')));
  await user.click(screen.getByRole('button', { name: /ท่าแพ/ }));
  await user.click(await screen.findByRole('button', { name: 'ดูนิยามทั้งหมด' }));
  expect(await screen.findByRole('combobox', { name: 'รอบ' })).toHaveValue('m12');
  await user.click(screen.getByRole('button', { name: 'กลับ' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'ดูนิยามทั้งหมด' })).toHaveFocus());
  expect(screen.getByRole('heading', { level: 1, name: 'ท่าแพ' })).toBeVisible();
});

it.each(ruleBook().flatMap(({ kpis }) => kpis.map(({ id }) => id)))('%s can be read in every round', async (kpi) => {
  const session = newSession();
  session.showRule({ kpi, round: null, from: '' });
  show(session);
  expect(await screen.findByRole('heading', { name: 'เกณฑ์การให้คะแนน' })).toBeVisible();
  const rounds = document.querySelector('select');
  for (const option of rounds ? [...rounds.options] : [null]) {
    if (option) fireEvent.change(rounds!, { target: { value: option.value } });
    expect(screen.queryByText(/โปรแกรมขัดข้อง/)).toBeNull();
    expect(document.querySelector('section')?.textContent).not.toMatch(/undefined|\[object|NaN/);
  }
});
