/** What a user can have done to a workbook in Excel, each as a fault has to find it: what was done before, and what is done. */
import type { Session } from '../../src/taskpane/session';
import type { GivenWorkbook } from '../host/given';

/** Two results: loose cells with somebody's claims, and an Excel table. */
export const RESULTS: GivenWorkbook = {
  name: 'ผลตัวชี้วัด.xlsx',
  sheets: [
    {
      name: 'DM',
      cells: {
        A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน',
        A4: 'อำเภอ', B4: 'เป้าหมาย (B)', C4: 'ผลงาน (A)', D4: 'ร้อยละ', E4: 'คะแนน',
        A5: 'ท่าแพ', B5: 1310, C5: 327, D5: 24.96, E5: 4, A6: 'ละงู', B6: 3204, C6: 801, D6: 25, E6: 4,
      },
      merges: ['A1:E1'],
    },
    {
      name: 'HT',
      cells: {
        A1: 'ตัวชี้วัดที่ 10 ร้อยละของผู้ป่วยโรคความดันโลหิตสูงที่ควบคุมความดันโลหิตได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน',
        A4: 'อำเภอ', B4: 'เป้าหมาย (B)', C4: 'ผลงาน (A)', A5: 'ท่าแพ', B5: 2000, C5: 900, A6: 'ละงู', B6: 4000, C6: 2100,
      },
      tables: [{ name: 'HT', ref: 'A4:C6' }],
    },
  ],
  customXml: ['<notes xmlns="urn:somebody">ของคนอื่น</notes>'],
};

/** Of a report every kind of sheet, cell and figure is made for one unit, too; what is more takes time and shows nothing new. */
const ONE_RESULT: GivenWorkbook = {
  ...RESULTS,
  sheets: RESULTS.sheets.slice(0, 1).map((sheet) => ({ ...sheet, cells: Object.fromEntries(Object.entries(sheet.cells).filter(([address]) => !address.endsWith('6'))) })),
};

export interface FaultTask {
  readonly name: string;
  readonly workbook: GivenWorkbook;
  /** Done before, without a fault. */
  readonly before: (session: Session, type: Typing) => Promise<unknown>;
  readonly run: (session: Session) => Promise<boolean>;
  /** The deed that the pane then names. */
  readonly deed: string;
}

/** Somebody types a number into a cell. */
export type Typing = (sheet: string, cell: string, value: number) => void;

const nothing = (): Promise<unknown> => Promise.resolve();
const summarise = (session: Session, month = '2024-09'): Promise<boolean> => session.summarise({ month, office: { name: 'สสจ.สตูล' } }, 'th');
const insertForms = (session: Session): Promise<boolean> => session.insertForms({ edition: 'satun-2567', kpis: ['satun-2567/22'], units: ['ละงู'] });

function remember(session: Session): Promise<boolean> {
  const table = session.state().work!.scored.tables[0]!;
  return session.remember(table, session.mappingOf(table, { kpi: table.kpi, round: 'm6', columns: null }));
}

/** Undo of the task before: everything that was written goes back. */
const undoOf = (name: string, before: FaultTask['before'], workbook = RESULTS): FaultTask => ({ name: `undo of ${name}`, workbook, before, run: (session) => session.undo(), deed: 'undone' });

export const FAULT_TASKS: readonly FaultTask[] = [
  { name: 'score', workbook: RESULTS, before: nothing, run: (session) => session.apply(), deed: 'scores' },
  {
    name: 'score again',
    workbook: RESULTS,
    before: async (session, type) => {
      await session.apply();
      type('DM', 'C5', 500);
      type('HT', 'C6', 400);
      await session.reread();
    },
    run: (session) => session.apply(),
    deed: 'scores',
  },
  { name: 'summary', workbook: ONE_RESULT, before: nothing, run: (session) => summarise(session), deed: 'summary' },
  {
    name: 'summary again',
    workbook: ONE_RESULT,
    before: async (session, type) => {
      await summarise(session);
      type('DM', 'C5', 500);
      await session.reread();
    },
    run: (session) => summarise(session),
    deed: 'summary',
  },
  { name: 'score one sheet', workbook: RESULTS, before: nothing, run: (session) => session.scoreSheet(Promise.resolve('HT')), deed: 'scores' },
  {
    name: 'follow an edit',
    workbook: RESULTS,
    before: async (session, type) => {
      await session.apply();
      await session.setLive(true);
      type('DM', 'C5', 500);
    },
    run: (session) => session.follow([{ sheet: 'DM', area: null }]),
    deed: 'followed',
  },
  { name: 'findings', workbook: RESULTS, before: nothing, run: (session) => session.writeFindings({}, 'th'), deed: 'findings' },
  { name: 'forms', workbook: RESULTS, before: nothing, run: insertForms, deed: 'forms' },
  { name: 'what a table is', workbook: RESULTS, before: nothing, run: remember, deed: 'remembered' },
  { name: 'what a table is, among others', workbook: RESULTS, before: (session) => session.apply(), run: remember, deed: 'remembered' },
  undoOf('scores', (session) => session.apply()),
  undoOf('a summary', (session) => summarise(session), ONE_RESULT),
  undoOf('forms', insertForms),
  undoOf('what a table is', remember),
];
